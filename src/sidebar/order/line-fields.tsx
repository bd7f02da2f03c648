import type { KnownProduct } from '../../app/api/directory';
import { currencyDigits } from '../../domain/order/settings';
import { formatMoney } from '../../i18n/format-money';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { RemoveIcon } from '../parts/icons';
import { useSidebar } from '../sidebar-context';
import type { OrderCheck } from './check-order';
import type { LineFields } from './order-fields';
import { totalOfLine } from './order-total';

interface OrderLineFieldsProps {
  readonly line: LineFields;
  readonly index: number;
  readonly check: OrderCheck;
  readonly products: readonly KnownProduct[];
  readonly canRemove: boolean;
  readonly onChange: (changes: Partial<LineFields>) => void;
  readonly onRemove: () => void;
}

/** One line of the order: what, how much, at which price. A known product suggests its last price. */
export function OrderLineFields({ line, index, check, products, canRemove, onChange, onRemove }: OrderLineFieldsProps) {
  const { texts, currency, language } = useSidebar();
  const words = texts.sidebar.order;
  const number = index + 1;
  const path = `lines.${index}`;
  const digits = currencyDigits(currency);
  const total = totalOfLine(line, digits);
  const suggestions = products.map((product) => ({
    value: product.name,
    detail: [product.specification, product.unitPrice === null ? '' : formatMoney(product.unitPrice, currency, language)]
      .filter(Boolean)
      .join(' · '),
    product,
  }));

  const fillIn = ({ name, unitPrice, ...known }: KnownProduct) =>
    onChange({ productName: name, ...known, ...(unitPrice === null ? {} : { unitPrice: String(unitPrice) }) });

  return (
    <fieldset class="line">
      <legend class="visually-hidden">{words.line({ number })}</legend>
      <div class="line-product">
        <Field label={texts.labels.column.productName} error={check.errors[`${path}.productName`]} isRequired>
          <Combobox
            value={line.productName}
            suggestions={suggestions}
            onInput={(productName) => onChange({ productName })}
            onPick={(picked) => fillIn(picked.product)}
          />
        </Field>
        {canRemove && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeLine({ number })}
            title={words.removeLine({ number })}
            onClick={onRemove}
          >
            <RemoveIcon />
          </button>
        )}
      </div>
      <div class="line-figures">
        <Field
          label={texts.labels.column.quantity}
          error={check.errors[`${path}.quantity`]}
          warning={check.warnings[`${path}.quantity`]}
        >
          <input
            type="text"
            inputMode="decimal"
            value={line.quantity}
            onInput={(event) => onChange({ quantity: event.currentTarget.value })}
          />
        </Field>
        <Field label={texts.labels.column.unitPrice} error={check.errors[`${path}.unitPrice`]}>
          <input
            type="text"
            inputMode="decimal"
            value={line.unitPrice}
            onInput={(event) => onChange({ unitPrice: event.currentTarget.value })}
          />
        </Field>
        <div class="line-total">
          <span class="label">{texts.labels.column.lineTotal}</span>
          <output>{total === null ? '–' : formatMoney(total, currency, language)}</output>
        </div>
      </div>
      <details class="fold small" open={[line.specification, line.unit, line.sku].some((text) => text !== '') || undefined}>
        <summary>{words.lineMore}</summary>
        <div class="line-extra">
          <Field label={texts.labels.column.specification}>
            <input
              type="text"
              value={line.specification}
              onInput={(event) => onChange({ specification: event.currentTarget.value })}
            />
          </Field>
          <Field label={texts.labels.column.unit}>
            <input type="text" value={line.unit} onInput={(event) => onChange({ unit: event.currentTarget.value })} />
          </Field>
          <Field label={texts.labels.column.sku}>
            <input type="text" value={line.sku} onInput={(event) => onChange({ sku: event.currentTarget.value })} />
          </Field>
        </div>
      </details>
    </fieldset>
  );
}
