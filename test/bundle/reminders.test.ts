import { hostUser } from '../../host/services/host-user';
import type { RunRecord } from '../../host/services/run-record';
import { toDayNumber } from '../../src/domain/shared/calendar-date';
import { sheetNamed } from '../support/order-workbook';
import { killAt, ReminderBook } from '../support/reminder-book';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const day = (text: string) => toDayNumber(text as never);

/** Three open lines: Ada's is late, 王芳's is due on 22 November, and one that nobody owns is due three days later. */
const THREE_LINES = [
  { 'Order no.': 'A', Customer: 'Riverside', 'Expected delivery': day('2026-11-20'), Owner: 'Ada', Status: 'Pending' },
  { 'Order no.': 'B', Customer: 'Chenguang', 'Expected delivery': day('2026-11-22'), Owner: '王芳', Status: 'Confirmed' },
  { 'Order no.': 'C', Customer: 'Nobody’s', 'Expected delivery': day('2026-11-25'), Status: 'On hold' },
];

const EVERYBODY = ['ada@example.com', 'wang@example.com', 'owner@example.com'];

const WITHOUT_MAIL = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

/** What the cell holds that the Dashboard looks at. */
function lastRunCell({ engine }: ReminderBook): string {
  const { id, columns } = sheetNamed(engine, 'Settings');
  const rows = engine.readValues(id, { row: 1, column: 1, rows: 30, columns });
  return String(rows.find(([label]) => label === 'Last hourly run')?.[1] ?? '');
}

function givenReminders(settings: ConstructorParameters<typeof ReminderBook>[0] = {}): ReminderBook {
  const book = new ReminderBook(settings);
  book.addLines(THREE_LINES);
  book.client('turnReminders', { on: true, takeOver: false });
  return book;
}

describe('the hourly run', () => {
  it('logs by which rule each line was told, as the Rules sheet calls it', () => {
    const book = givenReminders();

    book.fire();

    expect(book.log.map((entry) => [entry['Order no.'], entry['Rule']])).toEqual([
      ['A', 'R4 Overdue'],
      ['B', 'R3 On the delivery day'],
      ['C', 'R1 3 days before delivery'],
    ]);
  });

  it('mails each owner once in their language, and whoever switched it on what nobody owns', () => {
    const book = givenReminders();

    book.fire();

    expect(book.receivers).toEqual(EVERYBODY);
    expect(book.bundle.waiting.outbox.map(({ subject }) => subject)).toEqual([
      '1 overdue – Ordersheet',
      '今日到期 1 项 – 订单簿',
      '1 coming up – Ordersheet',
    ]);
    expect(book.states).toEqual(['A Sent', 'B Sent', 'C Sent']);
  });

  it('sends nothing the second time, by whomever', () => {
    const book = givenReminders();
    book.fire();

    book.fire();
    book.click('sendRemindersFromMenu');
    book.click('sendRemindersFromMenu', 'bo@example.com');
    book.client('sendRemindersNow');

    expect(book.receivers).toEqual(EVERYBODY);
  });

  it('knows what was sent when the workbook has changed its language since', () => {
    const book = givenReminders();
    book.fire();
    book.click('useChinese');

    book.fire();
    book.bundle.clock.advance(24 * HOUR);
    book.fire();

    expect(book.receivers.slice(3)).toEqual(['ada@example.com', 'wang@example.com']);
    const sheet = sheetNamed(book.engine, '发送记录');
    expect(book.engine.readValues(sheet.id, { row: 5, column: 2, rows: 2, columns: 1 }).flat()).toEqual(['已发送', '已发送']);
  });

  it('waits for the hour of the spreadsheet, not of the script', () => {
    // 09:00 in Shanghai, where the script is; 17:00 of the day before in Los Angeles, where the sheet is.
    const book = givenReminders({ timeZone: 'America/Los_Angeles' });
    book.client('saveSettings', { reminderHour: 18 });
    book.fire();
    expect(book.receivers).toEqual([]);

    book.bundle.clock.advance(HOUR);
    book.fire();

    // On 21 November, A is one day late, B is due tomorrow, and C in four days is not mailed yet.
    expect(book.bundle.waiting.outbox.map(({ to, text }) => [to[0], /1 day late|明日到期/.exec(text)?.[0]])).toEqual([
      ['ada@example.com', '1 day late'],
      ['wang@example.com', '明日到期'],
    ]);
  });

  it('catches up once after days on which nothing ran', () => {
    const book = givenReminders();
    book.fire();

    book.bundle.clock.advance(6 * 24 * HOUR);
    book.fire();
    book.fire();

    expect(book.receivers).toEqual([...EVERYBODY, 'ada@example.com', 'wang@example.com', 'owner@example.com']);
    expect(book.states.filter((state) => state.startsWith('A'))).toEqual(['A Sent', 'A Sent']);
  });

  it('leaves what the quota does not allow for the next day, the most pressing first', () => {
    const book = givenReminders({ options: { quotas: { mailRecipientsPerDay: 2 } } });

    book.fire();
    expect(book.receivers).toEqual(EVERYBODY.slice(0, 2));
    expect(book.states).toEqual(['A Sent', 'B Sent']);

    book.bundle.clock.advance(25 * HOUR);
    book.fire();
    expect(book.receivers.slice(2)).toEqual(['owner@example.com', 'ada@example.com']);
  });

  it('goes on where a mail is refused, and notes the reason', () => {
    const book = givenReminders();
    book.typeAddress('ada"@example.com');

    book.fire();

    expect(book.receivers).toEqual(['owner@example.com', 'wang@example.com']);
  });

  it('comes without its spreadsheet and says so in the log only', () => {
    const book = givenReminders({ options: { clockHasDocument: false } });

    const record = book.fire();

    expect(record.outcome.ok).toBe(true);
    expect(record.log.map(({ text }) => text)[0]).toMatch(/without its spreadsheet http/);
    expect(book.receivers).toEqual([]);
  });

  it('says in words that the Mail log is gone, and sends nothing without it', () => {
    const book = givenReminders();
    book.engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(book.engine, 'Mail log').id }]);

    book.fire();
    book.click('sendRemindersFromMenu');

    expect(book.receivers).toEqual([]);
    expect(book.bundle.waiting.asked.at(-1)?.text).toContain('Mail log');
  });
});

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

describe('a run that is killed', () => {
  it('at any call of Google never mails twice, loses nothing, and leaves at most one mail uncertain', () => {
    const book = givenReminders({ options: { quotas: { mailRecipientsPerDay: 100_000 } } });
    const ops: string[] = [];
    book.during(
      (op) => {
        ops.push(op);
      },
      () => book.fire(),
    );

    for (let call = 1; call <= ops.length; call += 1) {
      book.forget();
      let count = 0;
      book.during(
        (_op, execution) => {
          count += 1;
          if (count !== call) return;
          execution.kill();
          throw new Error('killed');
        },
        () => book.fire(),
      );
      book.bundle.clock.advance(10 * MINUTE);
      book.fire();

      const uncertain = book.log.filter((entry) => entry['State'] === 'Sending').map((entry) => entry['Recipient'] ?? '');
      const mailed = book.receivers;
      const where = `killed at call ${call}, ${ops[call - 1]}`;
      expect([where, uncertain.length <= 1, new Set(mailed).size === mailed.length]).toEqual([where, true, true]);
      expect([where, [...new Set([...mailed, ...uncertain])].sort()]).toEqual([where, [...EVERYBODY].sort()]);
      // Back to the same hour of the same day, so that each round is the same.
      book.bundle.clock.advance(-10 * MINUTE);
    }
  });

  it('shows the mail that may have gone out', () => {
    const book = givenReminders();
    book.during(killAt('MailApp.sendEmail', 2), () => book.fire());
    book.bundle.clock.advance(10 * MINUTE);
    book.fire();

    expect(book.receivers).toEqual(['ada@example.com', 'owner@example.com']);
    expect(book.client('getReminders')).toEqual(
      expect.objectContaining({
        recipients: [],
        uncertain: [
          {
            mailId: expect.any(String),
            recipient: 'wang@example.com',
            subject: '今日到期 1 项 – 订单簿',
            at: expect.any(Number),
          },
        ],
      }),
    );
  });
});

describe('people at work in the Mail log', () => {
  it.each([
    ['sort it', { type: 'sort', by: [{ column: 4, ascending: false }] }],
    ['insert rows above', { type: 'insertRows', before: 2, count: 3, inheritFrom: 'after' }],
  ] as const)('may %s during a run: every mail goes out once and its own rows say so', (_what, change) => {
    const book = givenReminders();
    book.fire();
    book.bundle.clock.advance(24 * HOUR);
    const sheet = sheetNamed(book.engine, 'Mail log');
    let mails = 0;

    book.during(
      (op) => {
        if (op !== 'MailApp.sendEmail') return;
        mails += 1;
        if (mails > 2) return;
        const area = { row: 2, column: 1, rows: book.log.length, columns: 13 };
        book.engine.apply([
          change.type === 'sort' ? { ...change, by: [...change.by], sheetId: sheet.id, area } : { ...change, sheetId: sheet.id },
        ]);
      },
      () => book.fire(),
    );

    const entries = book.log.filter((entry) => entry['Key'] !== '');
    expect(book.receivers.slice(3)).toHaveLength(mails);
    expect(entries.map((entry) => entry['State'])).toEqual(entries.map(() => 'Sent'));
    expect(book.log.filter((entry) => entry['Key'] === '' && entry['State'] !== '')).toEqual([]);
  });

  it.each([
    ['a row above', 2, 1],
    ['rows above', 2, 3],
    ['a row in the middle', 3, 1],
  ])('may insert %s at the moment of the claim: what was sent before stays known', (_what, before, count) => {
    const book = givenReminders();
    book.fire();
    const sheet = sheetNamed(book.engine, 'Mail log');
    book.addLines([{ 'Order no.': 'D', 'Expected delivery': day('2026-11-22'), Owner: 'Ada' }]);
    let isMoved = false;

    book.during(
      (op) => {
        if (op !== 'Range.setValues' || isMoved) return;
        isMoved = true;
        book.engine.apply([{ type: 'insertRows', sheetId: sheet.id, before, count, inheritFrom: 'after' }]);
      },
      () => book.fire(),
    );
    book.fire();

    expect(isMoved).toBe(true);
    expect(book.receivers.slice(3)).toEqual(['ada@example.com']);
    expect(book.log.filter((entry) => entry['Key'] !== '').map((entry) => entry['State'])).toEqual(Array(4).fill('Sent'));
  });

  it('may delete a claim during the run: that mail is not sent by this run, but by the next', () => {
    const book = givenReminders();
    const sheet = sheetNamed(book.engine, 'Mail log');
    let mails = 0;

    book.during(
      (op) => {
        if (op !== 'MailApp.sendEmail') return;
        mails += 1;
        if (mails === 1) book.engine.apply([{ type: 'deleteRows', sheetId: sheet.id, first: 3, count: 1 }]);
      },
      () => book.fire(),
    );
    expect(book.receivers).toEqual(['ada@example.com', 'owner@example.com']);
    expect(book.states.filter((state) => state.trim() !== '')).toEqual(['A Sent', 'C Sent']);

    book.fire();
    expect(book.receivers).toEqual(['ada@example.com', 'owner@example.com', 'wang@example.com']);
  });

  it('may move its columns and keep their own beside them', () => {
    const book = givenReminders();
    const sheet = sheetNamed(book.engine, 'Mail log');
    book.engine.apply([
      { type: 'insertColumns', sheetId: sheet.id, before: 2, count: 1, inheritFrom: 'none' },
      { type: 'setCells', sheetId: sheet.id, row: 1, column: 2, cells: [['Mine']] },
      { type: 'moveColumns', sheetId: sheet.id, first: 3, count: 1, before: 14 },
    ]);

    book.fire();
    book.fire();

    expect(book.receivers).toEqual(EVERYBODY);
    expect(book.log.map((entry) => [entry['Mine'], entry['State']])).toEqual([
      ['', 'Sent'],
      ['', 'Sent'],
      ['', 'Sent'],
    ]);
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

describe('service calls of a reminder run', () => {
  it('are at most 15 and 3 for each mail, whatever the number of lines', () => {
    const recordFor = (lines: number) => {
      const book = givenReminders();
      book.addLines(
        Array.from({ length: lines }, (_, index) => ({
          'Order no.': `M${index}`,
          'Expected delivery': day('2026-11-19'),
          Owner: 'Ada',
        })),
      );
      return { ...book.fire().calls, mails: book.receivers.length };
    };

    const few = recordFor(100);
    const many = recordFor(1000);

    expect(few.mails).toBe(3);
    expect(few.serviceCalls).toBeLessThanOrEqual(18 + 3 * few.mails);
    // The Mail log grows by one call more where its rows are used up.
    expect(many.callsByMethod).toEqual({ ...few.callsByMethod, 'Sheet.insertRowsAfter': 1 });
    expect(many.serviceCalls).toBeLessThanOrEqual(18 + 3 * many.mails);
  });
});

describe('text from outside', () => {
  it('stays text in the Mail log', () => {
    const book = new ReminderBook();
    book.addLines([
      { 'Order no.': '001', Customer: 'x', 'Expected delivery': day('2026-11-22') },
      { 'Order no.': '=1+1', Customer: 'x', 'Expected delivery': day('2026-11-22') },
    ]);

    book.client('sendRemindersNow');

    const sheet = sheetNamed(book.engine, 'Mail log');
    expect(book.log.map((entry) => entry['Order no.'])).toEqual(['001', '=1+1']);
    expect(book.engine.readFormulas(sheet.id, { row: 2, column: 1, rows: 2, columns: 12 }).flat()).toEqual(Array(24).fill(null));
  });
});
