import type { ComponentChildren } from 'preact';
import type { RuleView } from '../../app/api/rules-view';
import { isInstant } from '../../domain/alerts/instant-rules';
import { formatMoney } from '../../i18n/format-money';
import { BusyButton } from '../parts/busy-button';
import { useSidebar } from '../sidebar-context';
import { audienceText, filterText, isForCustomer, ruleTitle, whenText } from './describe-rule';

interface RuleCardProps {
  readonly rule: RuleView;
  /** Its own switch is at work. */
  readonly isBusy: boolean;
  /** Another call is on its way: nothing is switched, opened or closed meanwhile. */
  readonly isBlocked: boolean;
  /** Null while it is not known. */
  readonly areAlertsOn: boolean | null;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
  readonly onOpen: () => void;
  readonly children?: ComponentChildren;
}

/** One rule: what it does in words, its switch, how many lines it holds for, and why it cannot work. */
export function RuleCard({ rule, isBusy, isBlocked, areAlertsOn, isOpen, onTurn, onOpen, children }: RuleCardProps) {
  const { texts, language, currency } = useSidebar();
  const words = texts.rules;
  const { form, faults, matchesNow } = rule;
  const title = ruleTitle(form, texts);
  const only = filterText(form, texts, (amount) => formatMoney(amount, currency, language));
  const gets = isForCustomer(form.audience) && form.template !== null ? customerGets(form.template, words.gets) : '';
  const details = [form.name.trim() ? whenText(form, texts) : '', audienceText(form, texts)].filter((text) => text !== '');

  return (
    <li class={`card rule ${form.fill ? `fill-${form.fill}` : ''}`} id={`rule-${rule.id}`} aria-busy={isBusy}>
      <div class="rule-head">
        <BusyButton
          class="rule-main"
          isBusy={isBlocked}
          aria-expanded={isOpen}
          aria-label={words.change({ rule: title })}
          title={words.change({ rule: title })}
          onClick={onOpen}
        >
          {title}
        </BusyButton>
        <BusyButton
          class="switch"
          role="switch"
          aria-checked={form.isOn}
          aria-label={words.switch({ rule: title })}
          isBusy={isBlocked}
          onClick={onTurn}
        >
          <span class="switch-track" />
        </BusyButton>
      </div>
      {details.length > 0 && <p class="card-meta">{details.join(' ')}</p>}
      {only && <p class="card-meta">{only}</p>}
      {isInstant(form) && <p class="card-meta">{words[areAlertsOn ? 'instantOn' : 'instant']}</p>}
      {gets && <p class="rule-gets">{gets}</p>}
      {matchesNow !== null && <p class="card-meta">{words.matches({ count: matchesNow })}</p>}
      {faults.map((fault) => (
        <p key={fault} class="note error">
          {words.fault[fault]}
        </p>
      ))}
      {children}
    </li>
  );
}

function customerGets(template: string, sentences: Readonly<Record<string, string>>): string {
  return sentences[template] ?? '';
}
