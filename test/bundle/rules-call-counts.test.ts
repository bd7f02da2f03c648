import { plainEngine } from '../../bench/engine-for';
import { SMALL_BUSINESS } from '../../bench/order-rows';
import { type Cost, Workbook } from '../../bench/workbook';

const HOUR = 3_600_000;
const MAILS = SMALL_BUSINESS.team.length;

/** What things cost once the sheets Rules, Templates and Work calendar are there. */
function costsWith(lines: number): ReadonlyMap<string, Cost> {
  const book = new Workbook(plainEngine());
  const costs = new Map<string, Cost>();
  const note = (name: string, cost: Cost) => costs.set(name, cost);
  book.click('makeOrRepair');
  book.call('saveSettings', { team: SMALL_BUSINESS.team });
  book.fill(lines);
  book.click('checkNow');
  note('making the sheets', book.click('showRules'));
  note('check now, nothing new', book.click('checkNow'));
  note('the sweep of the sidebar', book.call('runSweep'));
  note('saving settings', book.call('saveSettings', { soonDays: 3, team: SMALL_BUSINESS.team }));
  book.call('turnReminders', { on: true, takeOver: false });
  // To Tuesday: weekends are off from now on.
  book.wait(48 * HOUR);
  note('a reminder run', book.fireTrigger());
  note('an hourly run without mails', book.fireTrigger());
  note('making the workbook again', book.click('makeOrRepair'));
  return costs;
}

describe('service calls with rules in their sheets (bundle)', () => {
  let few: ReadonlyMap<string, Cost>;
  let many: ReadonlyMap<string, Cost>;

  beforeAll(() => {
    [few, many] = [costsWith(100), costsWith(1_100)];
  }, 180_000);

  const calls = (costs: ReadonlyMap<string, Cost>, name: string) => costs.get(name)?.calls ?? Number.NaN;

  it.each([
    ['making the sheets', 120],
    ['a reminder run', 18 + 3 * MAILS],
    ['making the workbook again', 150],
  ])('are at most so many: %s, %i', (name, limit) => {
    for (const costs of [few, many]) expect(calls(costs, name)).toBeLessThanOrEqual(limit);
  });

  it('send all mails in that run', () => {
    expect(many.get('a reminder run')?.callsByMethod['MailApp.sendEmail']).toBe(MAILS);
  });

  it.each(['check now, nothing new', 'the sweep of the sidebar', 'an hourly run without mails', 'saving settings'])(
    'write the formula of the rules into no line where no rule has changed: %s',
    (name) => {
      expect(calls(few, name)).toBeLessThanOrEqual(calls(many, name));
      // The engine of this test computes nothing, so that lines look as if they had lost theirs: `setFormulasR1C1` mends them.
      expect(many.get(name)?.callsByMethod['Range.setFormulaR1C1'] ?? 0).toBe(0);
    },
  );
});
