import type { RulesView } from '../../app/api/rules-view';
import { PRIORITIES } from '../../domain/order/order-line';
import { ORDER_STATUSES } from '../../domain/order/order-status';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import type { RuleFields } from './rule-fields';

interface FilterFieldsProps {
  readonly fields: RuleFields;
  readonly errors: Readonly<Record<string, string>>;
  readonly offer: Pick<RulesView, 'people' | 'channels' | 'currency'>;
  readonly onChange: (fields: RuleFields) => void;
}

/** Which orders a rule is about. What is left open restricts nothing. */
export function FilterFields({ fields, errors, offer, onChange }: FilterFieldsProps) {
  const { texts } = useSidebar();
  const words = texts.rules.form;
  const { filter } = fields;
  const change = (changes: Partial<RuleFields['filter']>) => onChange({ ...fields, filter: { ...filter, ...changes } });
  const isUsed =
    filter.statuses.length > 0 || filter.priority !== null || [filter.owner, filter.channel, filter.amountFrom].some(Boolean);
  const all = { value: '' as const, label: words.all };
  /** With the one that a rule names already, although nobody else does any more. */
  const listed = (names: readonly string[], chosen: string) =>
    [...names, ...(chosen !== '' && !names.includes(chosen) ? [chosen] : [])].map((value) => ({ value, label: value }));

  return (
    <details class="fold" open={isUsed || undefined}>
      <summary>{words.filters}</summary>
      <div class="order-form">
        {fields.moment !== 'status' && (
          <fieldset class="status-filter">
            <legend class="label">{words.statuses}</legend>
            {ORDER_STATUSES.map((status) => (
              <label key={status} class="checkbox">
                <input
                  type="checkbox"
                  checked={filter.statuses.includes(status)}
                  onInput={(event) =>
                    change({
                      statuses: ORDER_STATUSES.filter((each) =>
                        each === status ? event.currentTarget.checked : filter.statuses.includes(each),
                      ),
                    })
                  }
                />
                {texts.labels.status[status]}
              </label>
            ))}
          </fieldset>
        )}
        <Choice
          label={words.priority}
          options={[all, ...PRIORITIES.map((value) => ({ value, label: texts.labels.priority[value] }))]}
          value={filter.priority ?? ''}
          onChange={(priority) => change({ priority: priority === '' ? null : priority })}
        />
        <Choice
          label={words.owner}
          options={[all, ...listed(offer.people, filter.owner)]}
          value={filter.owner}
          onChange={(owner) => change({ owner })}
        />
        {(offer.channels.length > 0 || filter.channel !== '') && (
          <Choice
            label={words.channel}
            options={[all, ...listed(offer.channels, filter.channel)]}
            value={filter.channel}
            onChange={(channel) => change({ channel })}
          />
        )}
        <Field label={words.amount({ currency: offer.currency })} error={errors['amountFrom']}>
          <input
            type="text"
            inputMode="decimal"
            value={filter.amountFrom}
            onInput={(event) => change({ amountFrom: event.currentTarget.value })}
          />
        </Field>
      </div>
    </details>
  );
}
