import { hostUser } from '../../host/services/host-user';
import type { RunRecord } from '../../host/services/run-record';
import { EVERYBODY, givenReminders } from '../support/given-reminders';
import { sheetNamed } from '../support/order-workbook';
import { ReminderBook } from '../support/reminder-book';

const HOUR = 60 * 60_000;

const WITHOUT_MAIL = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** What the cell holds that the Dashboard looks at. */
function lastRunCell({ engine }: ReminderBook): string {
  const { id, columns } = sheetNamed(engine, 'Settings');
  const rows = engine.readValues(id, { row: 1, column: 1, rows: 30, columns });
  return String(rows.find(([label]) => label === 'Last hourly run')?.[1] ?? '');
}

describe('two colleagues', () => {
  it('share the work when both run at the same moment', () => {
    const book = givenReminders();
    let isFirst = true;

    book.during(
      (op) => {
        if (op !== 'MailApp.sendEmail' || !isFirst) return;
        isFirst = false;
        book.click('sendRemindersFromMenu', 'bo@example.com');
      },
      () => book.fire(),
    );

    expect(book.receivers).toEqual(EVERYBODY);
  });

  it('take over from each other: the old trigger deletes itself', () => {
    const book = givenReminders();
    book.bundle.host.callFromClient('bo@example.com', 'turnReminders', [{ on: true, takeOver: true }], book.bundle.page);
    expect(book.bundle.host.triggers().map(({ creator }) => creator)).toEqual(['owner@example.com', 'bo@example.com']);

    book.fire('owner@example.com');
    expect(book.receivers).toEqual([]);
    expect(book.bundle.host.triggers().map(({ creator }) => creator)).toEqual(['bo@example.com']);

    book.fire('bo@example.com');
    expect(book.receivers).toEqual(['ada@example.com', 'wang@example.com', 'bo@example.com']);
  });

  it('are told who sends already', () => {
    const book = givenReminders();

    const record = book.bundle.host.callFromClient(
      'bo@example.com',
      'turnReminders',
      [{ on: true, takeOver: false }],
      null,
    ) as RunRecord;

    expect(record.outcome).toEqual({
      ok: true,
      value: {
        ok: false,
        error: expect.objectContaining({
          code: 'reminders.someone-sends',
          message: expect.stringContaining('owner@example.com'),
        }),
      },
    });
    expect(book.bundle.host.triggers()).toHaveLength(1);
  });

  it('may each switch reminders off for all', () => {
    const book = givenReminders();
    book.bundle.host.callFromClient('bo@example.com', 'turnReminders', [{ on: false, takeOver: false }], null);

    book.fire('owner@example.com');

    expect(book.receivers).toEqual([]);
    expect(book.bundle.host.triggers()).toEqual([]);
  });
});

describe('permissions', () => {
  it('that were not given are named, and nothing is switched on', () => {
    const book = new ReminderBook({ users: [hostUser('cy@example.com', { grantedScopes: WITHOUT_MAIL })] });

    book.click('toggleReminders', 'cy@example.com');

    expect(book.bundle.waiting.asked.at(-1)?.text).toContain('Ordersheet may not send mail from your account');
    expect(book.bundle.host.triggers()).toEqual([]);
  });
});

describe('a permission that is taken back', () => {
  it('stops the mails, and the sidebar and the menu say why', () => {
    const book = givenReminders();
    book.bundle.host.setPerson(hostUser('owner@example.com', { role: 'owner', grantedScopes: WITHOUT_MAIL }));

    const record = book.fire();
    const said = lastRunCell(book);
    book.click('toggleReminders');

    expect(record.outcome.ok).toBe(true);
    expect(book.receivers).toEqual([]);
    // The Dashboard shows it at once.
    expect(said).toMatch(/^Google does not let Ordersheet mail from owner@example.com any more/);
    expect(book.client('getReminders')).toEqual(expect.objectContaining({ isOn: false, quotaLeft: null }));
    expect(book.bundle.waiting.asked.at(-2)?.text).toMatch(/^Ordersheet may not send mail from your account.*Turn them off/s);
  });

  it('is told colleagues as that of the account that sends, not as theirs', () => {
    const book = givenReminders();
    book.bundle.host.setPerson(hostUser('owner@example.com', { role: 'owner', grantedScopes: WITHOUT_MAIL }));
    book.fire();

    const record = book.bundle.host.callFromClient('bo@example.com', 'getReminders', [], book.bundle.page) as RunRecord;

    expect(JSON.stringify(record.outcome)).toContain('does not let Ordersheet mail from owner@example.com any more');
  });

  it('is told where the trigger has fallen silent', () => {
    const book = givenReminders();
    book.fire();

    book.bundle.clock.advance(7 * HOUR);

    expect(book.client('getReminders')).toEqual(
      expect.objectContaining({
        isOn: true,
        nextRunAt: null,
        warning: expect.stringContaining('not been heard of for more than six hours'),
      }),
    );
  });
});
