import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { toldOrders } from '../../../src/domain/reminder/told-orders';
import { newHistory, nextHistory } from '../../../src/domain/rules/line-history';
import { orderNews } from '../../../src/domain/rules/order-news';
import type { RuleLine } from '../../../src/domain/rules/rule-line';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aRule, aRuleLine } from '../../support/a-rule';
import { anOrderEntry } from '../../support/an-order-entry';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const [MON, TUE, WED] = [day('2026-11-16'), day('2026-11-17'), day('2026-11-18')] as const;
const NOW = Date.UTC(2026, 10, 18, 12);
const rule = aRule({
  ...{ moment: 'ordered', audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'orderConfirmation' },
  activeSince: day('2026-11-01'),
});

/** A line that was first seen on a day, with another quantity since then where one is given. */
function lineOf(lineId: string, seen: CalendarDate, later: Partial<OrderLine> = {}, changedOn = WED): RuleLine {
  const before = aLine({ lineId, quantity: 2 });
  const line = { ...before, ...later };
  return aRuleLine({ line, history: nextHistory(newHistory(before, seen), line, changedOn) });
}

const toldOf = (lineId: string, fields: Partial<Parameters<typeof anOrderEntry>[0]> = {}) =>
  anOrderEntry({ key: `${lineId}·ordered:orderConfirmation·2026-11-16·cust@y.com`, at: Date.UTC(2026, 10, 16, 12), ...fields });

function newsOf(lines: readonly RuleLine[], entries: readonly ReturnType<typeof anOrderEntry>[] = [], active = rule) {
  const told = toldOrders(entries, NOW);
  const news = orderNews(active, lines, { email: 'cust@y.com' as EmailAddress, told }, { today: WED, calendar: EVERY_DAY_WORKS });
  return (
    news && {
      ...{ kind: news.kind, after: news.after },
      lines: news.lines.map(({ seen, scheduledDay, change }) => [seen.line.lineId, scheduledDay, change]),
    }
  );
}

describe('orderNews', () => {
  it('is a new order once, with all of its lines, each under the day on which it came', () => {
    const lines = [lineOf('L1', MON), lineOf('L2', TUE)];

    expect(newsOf(lines)).toEqual({
      ...{ kind: 'new', after: '' },
      lines: [
        ['L1', MON, null],
        ['L2', TUE, null],
      ],
    });
    expect(newsOf(lines, [toldOf('L1'), toldOf('L2')])).toBeNull();
  });

  it('is a change where a line is added after the order was told, and nothing once that was told', () => {
    const lines = [lineOf('L1', MON), lineOf('L2', TUE)];

    expect(newsOf(lines, [toldOf('L1')])).toEqual({
      ...{ kind: 'changed', after: 'm1' },
      lines: [
        ['L1', TUE, null],
        ['L2', TUE, { kind: 'added' }],
      ],
    });
    const changed = ['L1', 'L2'].map((id) =>
      anOrderEntry({ key: `${id}·ordered-m1:orderChanged·2026-11-17·cust@y.com`, mailId: 'm2', at: Date.UTC(2026, 10, 17) }),
    );
    expect(newsOf(lines, [toldOf('L1'), ...changed])).toBeNull();
  });

  it('is a change where a quantity is another one than was told, each time, also back again', () => {
    const three = lineOf('L1', MON, { quantity: 3 });

    expect(newsOf([three], [toldOf('L1')])?.lines).toEqual([['L1', WED, { kind: 'quantity', from: 2 }]]);
    const back = lineOf('L1', MON, {}, WED);
    const seenBack = { ...back, history: back.history && { ...back.history, quantity: { now: 2, changedOn: WED } } };
    const told3 = toldOf('L1', { key: 'L1·ordered-m1:orderChanged·2026-11-18·cust@y.com', mailId: 'm2', at: NOW, told: '- ×3' });
    expect(newsOf([seenBack], [toldOf('L1'), told3])).toMatchObject({ after: 'm2', lines: [['L1', WED, { from: 3 }]] });
  });

  it('tells no change of what was told without its quantity, nor of one that was made before the rule was on', () => {
    const three = lineOf('L1', MON, { quantity: 3 });

    expect(newsOf([three], [toldOf('L1', { told: '2026-12-01 #0 L1' })])).toBeNull();
    expect(newsOf([three], [toldOf('L1')], { ...rule, activeSince: day('2026-11-19') })).toBeNull();
  });

  it('leaves out what was typed or changed on the day of the switch, but before it', () => {
    const at = (seen: RuleLine, touchedAt: number) => ({ ...seen, history: seen.history && { ...seen.history, touchedAt } });
    const active = { ...rule, activeSince: WED, activeFrom: 29_000_000 };
    const [typed, three] = [lineOf('L1', WED), lineOf('L1', MON, { quantity: 3 })];

    expect([newsOf([at(typed, 28_999_999)], [], active), newsOf([at(typed, 29_000_000)], [], active)?.kind]).toEqual([
      null,
      'new',
    ]);
    const told = [toldOf('L1')];
    expect(newsOf([at(three, 28_999_999)], told, active)).toBeNull();
    expect(newsOf([at(three, 29_000_000)], told, active)?.kind).toBe('changed');
  });

  it('takes what is no number for no change', () => {
    const changed = lineOf('L1', MON, { quantity: 3 });
    const unreadable = { ...changed, line: { ...changed.line, quantity: null } };

    expect(newsOf([unreadable], [toldOf('L1')])).toBeNull();
  });

  it('takes lines of the day of a mail that kept no quantities for told by it', () => {
    const lines = [lineOf('L1', MON), lineOf('L2', MON), lineOf('L3', TUE)];
    const old = toldOf('L1', { told: '2026-12-01 #0 L1' });

    expect(newsOf(lines.slice(0, 2), [old])).toBeNull();
    expect(newsOf(lines, [old])?.lines.map(([, , change]) => change)).toEqual([null, null, { kind: 'added' }]);
  });

  it('calls an order changed that was there long before its new line', () => {
    const old = aRuleLine({ line: { lineId: 'L1' }, history: null });

    expect(newsOf([old, lineOf('L2', WED)])).toMatchObject({ kind: 'changed', after: '' });
  });

  it('says nothing of an order of which somebody has decided that nobody is told, nor of lines that are done', () => {
    const lines = [lineOf('L1', MON), lineOf('L2', TUE)];

    expect(newsOf(lines, [toldOf('L1', { state: 'SKIPPED' })])).toBeNull();
    expect(newsOf([lineOf('L1', MON), lineOf('L2', TUE, { status: 'delivered' })], [toldOf('L1')])).toBeNull();
    expect(newsOf([lineOf('L1', MON, { status: 'delivered', quantity: 3 })], [toldOf('L1')])).toBeNull();
  });
});
