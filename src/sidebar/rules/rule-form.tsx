import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RulesView } from '../../app/api/rules-view';
import { DELIVERIES, RULE_FILLS, TEMPLATE_KEYS, type TemplateKey } from '../../domain/rules/message-rule';
import type { RuleForm as Rule } from '../../domain/rules/rule-form';
import { fitsMoment } from '../../domain/templates/template-fit';
import { audienceOf } from '../../domain/templates/template-kind';
import { BusyButton } from '../parts/busy-button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';
import { isForCustomer, whenText } from './describe-rule';
import { FilterFields } from './filter-fields';
import { MomentFields } from './moment-fields';
import { RecipientPicker } from './recipient-picker';
import { checkRule, isPassing, type RuleFields, ruleOfFields } from './rule-fields';

interface RuleFormProps {
  readonly title: string;
  readonly first: RuleFields;
  readonly offer: RulesView;
  readonly isSaving: boolean;
  readonly problem: string;
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
}

/** Changes a rule, or makes one: when, to whom, how, in which colour, and for which orders. */
export function RuleForm({ title, first, offer, isSaving, problem, onSave, onCancel }: RuleFormProps) {
  const { texts } = useSidebar();
  const words = texts.rules.form;
  const [fields, setFields] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);

  const errors = checkRule(fields, texts);
  const shown = isChecked ? errors : {};
  const isToCustomer = isForCustomer(fields.audience);
  const isSingle = isToCustomer || (fields.audience.length > 0 && fields.delivery === 'atOnce');
  const { moment, status, template } = fields;
  const fits = (key: TemplateKey) => moment === null || fitsMoment(key, moment, status);
  const messages = TEMPLATE_KEYS.filter(
    (key) => key === template || (fits(key) && (!isToCustomer || audienceOf(key) === 'customer')),
  );
  const change = (changes: Partial<RuleFields>) => setFields({ ...fields, ...changes });
  const save = (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(errors).length === 0 && !isSaving) onSave(ruleOfFields(fields));
  };
  // After the errors have been drawn.
  useEffect(() => {
    if (isChecked) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isChecked]);

  return (
    <form
      ref={form}
      class="order-form rule-form"
      noValidate
      aria-label={title}
      aria-busy={isSaving}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && !isSaving && onCancel()}
    >
      <MomentFields fields={fields} errors={shown} onChange={setFields} />
      <RecipientPicker
        label={isToCustomer ? words.alsoTo : words.to}
        audience={fields.audience}
        offer={offer}
        error={shown['audience']}
        onAudience={(audience) => change({ audience })}
      />
      {!isToCustomer && fields.audience.length > 0 && (
        <Choice
          label={words.delivery}
          options={DELIVERIES.map((value) => ({ value, label: words.deliveryOf[value] }))}
          value={fields.delivery}
          onChange={(delivery) => delivery !== '' && change({ delivery })}
        />
      )}
      {isSingle && (
        <Choice
          label={words.template}
          options={[
            ...(fields.template === null ? [{ value: '' as const, label: words.choose }] : []),
            ...messages.map((value) => ({ value, label: texts.templateWords.name[value] })),
          ]}
          value={fields.template ?? ''}
          error={shown['template']}
          onChange={(template) => change({ template: template === '' ? null : template })}
        />
      )}
      {!isPassing(fields.moment) && (
        <Choice
          label={words.fill}
          options={[
            { value: '' as const, label: words.noFill },
            ...RULE_FILLS.map((value) => ({ value, label: words.fillOf[value] })),
          ]}
          value={fields.fill ?? ''}
          onChange={(fill) => change({ fill: fill === '' ? null : fill })}
        />
      )}
      <FilterFields fields={fields} errors={shown} offer={offer} onChange={setFields} />
      <Field label={words.name} hint={words.nameHint}>
        <input
          type="text"
          value={fields.name}
          placeholder={whenText(ruleOfFields(fields), texts)}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </Field>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <div class="row">
        <BusyButton type="submit" class="button primary grow" isBusy={isSaving}>
          {isSaving ? texts.sidebar.saving : texts.sidebar.save}
        </BusyButton>
        <BusyButton class="button" isBusy={isSaving} onClick={onCancel}>
          {texts.sidebar.cancel}
        </BusyButton>
      </div>
    </form>
  );
}
