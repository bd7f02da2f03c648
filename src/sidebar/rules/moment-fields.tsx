import { ORDER_STATUSES } from '../../domain/order/order-status';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { useSidebar } from '../sidebar-context';
import { isForCustomer } from './describe-rule';
import { COLLEAGUE_MOMENTS, CUSTOMER_MOMENTS, hasDays, isRepeated, type RuleFields, withMoment, withStatus } from './rule-fields';

interface MomentFieldsProps {
  readonly fields: RuleFields;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (fields: RuleFields) => void;
}

const DAY_KINDS = ['calendar', 'working'] as const;

/** When a rule holds; what the moment has no use for is not asked. */
export function MomentFields({ fields, errors, onChange }: MomentFieldsProps) {
  const { texts } = useSidebar();
  const words = texts.rules.form;
  const { moment } = fields;
  const offered = isForCustomer(fields.audience) ? CUSTOMER_MOMENTS : COLLEAGUE_MOMENTS;
  const others = moment !== null && !offered.some((each) => each === moment) ? [moment] : [];
  const options = [...offered, ...others].map((value) => ({ value, label: words.momentOf[value] }));

  return (
    <>
      <Choice
        label={words.moment}
        options={moment === null ? [{ value: '', label: words.choose }, ...options] : options}
        value={moment ?? ''}
        error={errors['moment']}
        onChange={(picked) => picked !== '' && onChange(withMoment(fields, picked))}
      />
      {hasDays(moment) && (
        <div class="columns">
          <Field label={isRepeated(moment) ? words.everyDays : words.days} error={errors['days']} isRequired>
            <input
              type="text"
              inputMode="numeric"
              value={fields.days}
              onInput={(event) => onChange({ ...fields, days: event.currentTarget.value })}
            />
          </Field>
          <Choice
            label={words.dayKind}
            options={DAY_KINDS.map((value) => ({ value, label: words.dayKindOf[value] }))}
            value={fields.dayKind}
            onChange={(dayKind) => dayKind !== '' && onChange({ ...fields, dayKind })}
          />
        </div>
      )}
      {moment === 'status' && (
        <Choice
          label={words.status}
          options={ORDER_STATUSES.map((value) => ({ value, label: texts.labels.status[value] }))}
          value={fields.status ?? ''}
          onChange={(status) => status !== '' && onChange(withStatus(fields, status))}
        />
      )}
    </>
  );
}
