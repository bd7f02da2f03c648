import { describeNothingDue, describePreview, describeSending } from '../../../src/app/reminders/reminder-texts';
import { messagesFor } from '../../../src/i18n/messages-for';

const en = messagesFor('en');
const from = { account: 'bo@x.com', sender: 'ada@x.com' };
const recipient = {
  name: 'Ada',
  email: 'ada@x.com',
  isCustomer: false,
  mailCount: 1,
  other: 0,
  lineCount: 3,
  overdue: 2,
  dueToday: 1,
  dueSoon: 0,
  orderNumbers: ['1', '2'],
};

describe('describePreview', () => {
  it('says who would get what', () => {
    expect(
      describePreview(
        { recipients: [recipient], uncertain: [], held: 0, ofSender: 0, inWork: 0, linesWithoutId: 0 },
        { ...from, quotaLeft: 100 },
        en,
      ),
    ).toBe(
      'Now 1 mail would go out from your account bo@x.com:\n• Ada <ada@x.com>: 3 lines – 2 overdue, 1 due today – 1, 2\n\nSend them now? Mails cannot be called back.',
    );
  });

  it('cuts long lists and says how many more there are', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...recipient,
      email: `p${index}@x.com`,
      orderNumbers: Array.from({ length: 90 }, (_unused, order) => `${order}`),
    }));

    const text = describePreview(
      { recipients: many, uncertain: [], held: 0, ofSender: 0, inWork: 0, linesWithoutId: 0 },
      { ...from, quotaLeft: 100 },
      en,
    );

    expect(text).toContain('and 28 more people');
    expect(text).toContain('0, 1, 2, 3, and 86 more');
    expect(text.split('\n').length).toBeLessThan(20);
    expect(
      describePreview(
        { recipients: many, uncertain: [], held: 0, ofSender: 0, inWork: 0, linesWithoutId: 0 },
        { ...from, quotaLeft: 100 },
        messagesFor('zh'),
      ),
    ).toContain('0、1、2、3 等 90 个订单');
  });

  it('warns of a small quota, of lines without an id, and of mails that may have gone out', () => {
    const uncertain = [{ mailId: 'm', recipient: 'bo@x.com', subject: '', at: null }];

    const text = describePreview(
      { recipients: [recipient, recipient], uncertain, held: 0, ofSender: 0, inWork: 0, linesWithoutId: 2 },
      { ...from, quotaLeft: 1 },
      messagesFor('zh'),
    );

    expect(text).toContain('您的账号今天还可发送 1 封邮件，而到期的有 2 封。');
    expect(text).toContain('有 2 项明细尚未经过检查');
    expect(text).toContain('1 封邮件可能已经发出');
  });
});

describe('describeNothingDue', () => {
  it('still tells what waits', () => {
    expect(
      describeNothingDue({ recipients: [], uncertain: [], held: 0, ofSender: 0, inWork: 0, linesWithoutId: 0 }, from, en),
    ).toBe('No reminder is due right now, so nobody would get a mail.');
    expect(
      describeNothingDue({ recipients: [], uncertain: [], held: 0, ofSender: 0, inWork: 0, linesWithoutId: 1 }, from, en),
    ).toContain('“Check now”');
  });
});

describe('describeSending', () => {
  it('says what was sent, what Google refused in its own words, and what follows', () => {
    const failed = [{ recipient: 'bo@x.com', reason: 'Invalid email: bo@x.com' }];

    expect(describeSending({ sent: 1, failed, carriedOver: 2, stoppedBy: 'quota' }, en)).toBe(
      '1 mail sent. Details are in the Mail log.\n\nNot sent to bo@x.com: Invalid email: bo@x.com\n\n2 mails did not fit into what your account may send today and will follow in the next run.',
    );
  });

  it('says that nothing was sent', () => {
    expect(describeSending({ sent: 0, failed: [], carriedOver: 0, stoppedBy: null }, messagesFor('zh'))).toBe(
      '没有发送任何邮件。',
    );
  });
});

describe('what is said of mails to customers', () => {
  const waiting = { recipients: [], uncertain: [], held: 3, ofSender: 0, inWork: 0, linesWithoutId: 0 };

  it('tells of those that wait for a decision, whether or not something is due', () => {
    expect(describeNothingDue(waiting, from, en)).toContain('3 mails to customers wait for your decision');
    expect(describePreview(waiting, { ...from, quotaLeft: 100 }, en)).toContain('3 mails to customers wait for your decision');
  });

  it('says from whose account they go out where that is not the reader’s', () => {
    const ofSender = { ...waiting, held: 0, ofSender: 2 };

    expect(describePreview(ofSender, { ...from, quotaLeft: 100 }, en)).toContain(
      '2 mails to customers go out with the next hourly run from ada@x.com',
    );
    expect(describeNothingDue(ofSender, from, messagesFor('zh'))).toMatch(
      /^给客户的 2 封邮件由 ada@x\.com 在下次每小时运行时发出/,
    );
  });

  it('says that mails are being sent instead of that nothing is due', () => {
    const underway = { ...waiting, held: 0, underway: { count: 8, since: 0, until: 600_000 } };

    expect(describeNothingDue(underway, from, en)).toMatch(/^8 mails are being sent right now\./);
    expect(describeNothingDue(underway, from, en)).not.toContain('No reminder is due');
  });

  it('tells of orders on which somebody was at work a moment ago', () => {
    expect(describePreview({ ...waiting, held: 0, ofSender: 0, inWork: 1 }, { ...from, quotaLeft: 100 }, en)).toContain(
      'changed in the last 15 minutes',
    );
  });
});
