import { useState } from 'preact/hooks';
import type { RulesView as Rules, RuleView } from '../../app/api/rules-view';
import type { RuleForm as Rule } from '../../domain/rules/rule-form';
import { formatWeekdays } from '../format';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useLatest } from '../parts/use-latest';
import { useSweep } from '../parts/use-sweep';
import { useSidebar } from '../sidebar-context';
import type { Templates } from '../templates/use-templates';
import { CustomerPreview } from './customer-preview';
import { isForCustomer, ruleTitle } from './describe-rule';
import { RuleCard } from './rule-card';
import { fieldsOfRule, newRule, saysTheSame } from './rule-fields';
import { RuleForm } from './rule-form';

interface RulesViewProps {
  readonly isShown: boolean;
  /** No mail goes out at all. */
  readonly isOff: boolean;
  /** Null while it is not known. */
  readonly areAlertsOn: boolean | null;
  readonly templates: Templates;
}

type Group = 'colleagues' | 'customers';
const GROUPS = ['colleagues', 'customers'] as const;

/** Which rule is being changed: by its id, or a new one of a group. */
type Open = string | { readonly newIn: Group } | null;

/** The rules in words, each with its switch, and a form to change one. */
export function RulesView({ isShown, isOff, areAlertsOn, templates }: RulesViewProps) {
  const { texts, language, server, sheetNames, announce } = useSidebar();
  const words = texts.rules;
  const [view, setView] = useState<Rules | null>(null);
  const [open, setOpen] = useState<Open>(null);
  /** The rule whose switch was used last: what went wrong is said there. */
  const [turned, setTurned] = useState('');
  /** A rule that says already what somebody wanted to add. */
  const [twin, setTwin] = useState('');
  const { busy, problem: refusal, attempt } = useCall<'save' | 'turn' | 'open'>();
  const sweep = useSweep();
  const accept = (rules: Rules) => {
    setView(rules);
    sweep(rules.needsSweep);
  };
  // Somebody may have changed the sheet while another view was open. What is being typed here stays.
  const latest = useLatest(isShown, () => server.getRules(), accept);

  const daysOff = ({ weekdaysOff }: Rules) =>
    weekdaysOff.length > 0 ? words.daysOff({ weekdays: formatWeekdays(weekdaysOff, language), sheet: sheetNames.calendar }) : '';
  /** With the sheet comes a calendar whose weekends are off, which nobody has asked for. */
  const withDaysOff = (said: string, changed: Rules) => [said, view?.hasSheet ? '' : daysOff(changed)].join(' ').trim();

  const turn = async ({ id, form }: RuleView) => {
    setTurned(id);
    const changed = await attempt('turn', () => server.setRuleOn({ id, on: !form.isOn }), true);
    if (!changed) return;
    setTurned('');
    latest.acceptChange(changed);
    announce(withDaysOff(words[form.isOn ? 'turnedOff' : 'turnedOn']({ rule: ruleTitle(form, texts) }), changed));
  };
  const save = async (id: string | null, rule: Rule) => {
    setTurned('');
    const twin = id === null && view?.rules.find(({ form }) => saysTheSame(form, rule));
    setTwin(twin ? ruleTitle(twin.form, texts) : '');
    if (twin) return;
    const saved = await attempt('save', () => server.saveRule({ id, form: rule }), true);
    if (!saved) return;
    latest.acceptChange(saved);
    close(id);
    announce(withDaysOff(words.saved, saved));
  };
  const openSheet = async () => {
    setTurned('');
    await attempt('open', () => server.showRulesSheet(), true);
    // The first time it has just been made.
    if (view?.hasSheet === false) void latest.load();
  };
  /** The focus was inside the form and must not fall to the top of the page. */
  const close = (id: string | null) => {
    const place = id === null && typeof open === 'object' && open ? `#add-${open.newIn}` : `#rule-${id} .rule-main`;
    setOpen(null);
    setTwin('');
    setTimeout(() => document.querySelector<HTMLElement>(place)?.focus());
  };

  if (!view) {
    return latest.problem ? (
      <Notice tone="problem">
        <p>{latest.problem}</p>
        <button type="button" class="button small" onClick={latest.load}>
          {texts.sidebar.retry}
        </button>
      </Notice>
    ) : (
      <p class="note">{texts.sidebar.loading}</p>
    );
  }
  const isIn = (group: Group) => (rule: RuleView) => isForCustomer(rule.form.audience) === (group === 'customers');
  /** The first change makes the sheet with all rules, which takes its time. */
  const isMaking = !view.hasSheet && busy !== null;
  const titleOfNew = (group: Group) => words.form[group === 'customers' ? 'newCustomerRule' : 'newRule'];
  const formOf = (id: string | null, title: string, first = newRule(false)) => (
    <RuleForm
      title={title}
      first={first}
      offer={view}
      isSaving={busy === 'save'}
      problem={busy !== null || turned !== '' ? '' : twin ? words.twice({ rule: twin }) : refusal}
      onSave={(rule) => save(id, rule)}
      onCancel={() => close(id)}
    />
  );

  return (
    <>
      <div class="view-head">
        <h2>{words.title}</h2>
      </div>
      {isOff && <Notice tone="info">{words.mailsOff}</Notice>}
      {!view.hasSheet && <p class="note">{words.standard({ sheet: sheetNames.rules })}</p>}
      {view.weekdaysOff.length > 0 && <p class="note">{daysOff(view)}</p>}
      <p role="status" class={isMaking ? 'snackbar making' : 'visually-hidden'}>
        {isMaking && words.making({ sheet: sheetNames.rules })}
      </p>
      {latest.problem && <Notice tone="problem">{latest.problem}</Notice>}
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`}>
          <h3 id={`rules-${group}`} class="list-title">
            {words[group]}
            <span class="list-count">{view.rules.filter(isIn(group)).length}</span>
          </h3>
          {group === 'customers' && <p class="note rules-hint">{words.customersHint}</p>}
          <ul class="cards">
            {view.rules.filter(isIn(group)).map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                isBusy={turned === rule.id && busy === 'turn'}
                isBlocked={busy !== null}
                areAlertsOn={areAlertsOn}
                isOpen={open === rule.id}
                onTurn={() => turn(rule)}
                onOpen={() => setOpen(open === rule.id ? null : rule.id)}
              >
                {refusal && turned === rule.id && <Notice tone="problem">{refusal}</Notice>}
                {group === 'customers' && rule.form.template !== null && open !== rule.id && (
                  <CustomerPreview message={rule.form.template} templates={templates} />
                )}
                {open === rule.id &&
                  formOf(rule.id, words.change({ rule: ruleTitle(rule.form, texts) }), fieldsOfRule(rule.form))}
              </RuleCard>
            ))}
          </ul>
          {typeof open === 'object' && open?.newIn === group ? (
            <div class="card plain">
              <h4>{titleOfNew(group)}</h4>
              {formOf(null, titleOfNew(group), newRule(group === 'customers'))}
            </div>
          ) : (
            <BusyButton
              class="button small add-rule"
              id={`add-${group}`}
              isBusy={busy !== null}
              onClick={() => setOpen({ newIn: group })}
            >
              + {words.add}
            </BusyButton>
          )}
        </section>
      ))}
      {refusal && busy === null && turned === '' && open === null && <Notice tone="problem">{refusal}</Notice>}
      <BusyButton class="link" isBusy={busy !== null} onClick={openSheet}>
        {words.openSheet({ sheet: sheetNames.rules })}
      </BusyButton>
    </>
  );
}
