import type { OrderStatus } from '../order/order-status';
import type { Settings } from '../order/settings';
import type { CalendarDate } from '../shared/calendar-date';
import type { Audience, MessageRule, Moment, RuleFilter, TemplateKey } from './message-rule';
import type { RuleEntry } from './rule-form';

/** A filter that every line passes. */
const EVERY_LINE: RuleFilter = { statuses: [], priority: null, owner: '', channel: '', amountFrom: null };

const OWNER: readonly Audience[] = [{ kind: 'owner' }];
const CUSTOMER: readonly Audience[] = [{ kind: 'customer' }];

/** Of what is off until somebody wants it: a week is long enough to be told once more. */
const A_WEEK = 7;

type DefaultRule = Omit<MessageRule, 'id' | 'activeSince' | 'activeFrom'> & { readonly isOn: boolean };

/**
 * The rules of a workbook that has no Rules sheet, which are also written into it when it is made. What is on says what
 * the ladder of the Settings says and colours what the due state colours, so that making the sheet changes nothing.
 * Everything that mails customers is off.
 *
 * @param activeSince - The day on which the sheet is made; today where there is none.
 * @returns numbered `R1` … in the order of the sheet; without names, which are texts.
 */
export function defaultRules(settings: Pick<Settings, 'ladder' | 'soonDays'>, activeSince: CalendarDate): readonly RuleEntry[] {
  const rules = [...ladderRules(settings), ...COLLEAGUE_RULES, ...CUSTOMER_RULES, NEW_DATE];
  return rules.map(({ isOn, ...defined }, index) => {
    const rule: MessageRule = { ...defined, id: `R${index + 1}`, activeSince };
    return { id: rule.id, form: { ...defined, isOn }, rule, faults: [] };
  });
}

/** The ladder; where it leaves out a state that the due state colours, a rule that only colours stands in. */
function ladderRules({ ladder, soonDays }: Pick<Settings, 'ladder' | 'soonDays'>): readonly DefaultRule[] {
  const daysBefore = new Set(ladder.daysBefore.filter((days) => days > 0));
  const steps = soonDays > 0 ? new Set([...daysBefore, soonDays]) : daysBefore;
  const before = [...steps]
    .sort((a, b) => b - a)
    .map((days) =>
      aRule({
        moment: 'before',
        days,
        audience: daysBefore.has(days) ? OWNER : [],
        fill: days <= soonDays ? 'soon' : null,
        isOn: true,
      }),
    );
  const every = ladder.overdueEveryDays;
  return [
    ...before,
    aRule({ moment: 'onTheDay', audience: ladder.onTheDay ? OWNER : [], fill: 'today', isOn: true }),
    aRule({ moment: 'overdue', days: every > 0 ? every : 1, audience: every > 0 ? OWNER : [], fill: 'overdue', isOn: true }),
  ];
}

const COLLEAGUE_RULES: readonly DefaultRule[] = [
  aRule({ moment: 'urgent', audience: OWNER, template: 'urgentAlert' }),
  aRule({ moment: 'assigned', audience: OWNER, template: 'assignment' }),
  aRule({ moment: 'unpaid', days: A_WEEK, audience: OWNER, fill: 'attention' }),
  aRule({ moment: 'unchanged', days: A_WEEK, audience: OWNER, fill: 'attention' }),
];

const CUSTOMER_RULES: readonly DefaultRule[] = [
  aRule({ moment: 'ordered', audience: CUSTOMER, template: 'orderConfirmation' }),
  statusNotice('confirmed', 'orderConfirmed'),
  statusNotice('shipped', 'orderShipped'),
  statusNotice('delivered', 'orderDelivered'),
  aRule({ moment: 'dateMoved', audience: CUSTOMER, template: 'deliveryDelayed' }),
  aRule({ moment: 'unpaid', days: A_WEEK, audience: CUSTOMER, template: 'paymentReminder' }),
  statusNotice('cancelled', 'orderCancelled'),
];

/** Came later than the others, whose numbers stay. */
const NEW_DATE = aRule({ moment: 'dateMoved', audience: OWNER });

function statusNotice(status: OrderStatus, template: TemplateKey): DefaultRule {
  return aRule({ moment: 'status', status, audience: CUSTOMER, template });
}

function aRule(fields: { readonly moment: Moment } & Partial<DefaultRule>): DefaultRule {
  return {
    name: '',
    days: null,
    dayKind: 'calendar',
    status: null,
    filter: EVERY_LINE,
    audience: [],
    delivery: fields.template ? 'atOnce' : 'digest',
    template: null,
    fill: null,
    isOn: false,
    ...fields,
  };
}
