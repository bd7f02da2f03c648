import { day, EVERYBODY, givenReminders } from '../support/given-reminders';
import { sheetNamed } from '../support/order-workbook';
import { killAt } from '../support/reminder-book';

const MINUTE = 60_000;
const HOUR = 60 * 60_000;

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
