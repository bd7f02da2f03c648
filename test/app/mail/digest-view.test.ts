import { viewDigest } from '../../../src/app/mail/digest-view';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDigest, aDigestContext } from '../../support/a-digest';
import { aDueMessage } from '../../support/a-due-message';
import { aLine } from '../../support/builders';

describe('viewDigest', () => {
  it('says what, for whom, how much, since when late, and where', () => {
    const [urgent, overdue] = viewDigest(aDigest(), aDigestContext).sections;

    expect(urgent?.title).toBe('Urgent');
    expect(overdue?.lines).toEqual([
      {
        product: 'Consulting × 2.5 days',
        customer: 'for Riverside Cycling Club · 138 0013 8000',
        when: '5 days late',
        isLate: true,
        details: [
          'Expected 2026-11-17 · Confirmed',
          'Total ¥7,999.00 · ¥2,999.50 outstanding',
          'Please note: Invoice to head office, ring before delivery',
        ],
        link: { url: 'https://docs.google.com/spreadsheets/d/1/edit#gid=7&range=A3', text: 'Open 20261122-003' },
      },
    ]);
  });

  it('puts the urgent first, then what is overdue, due today and coming up', () => {
    expect(viewDigest(aDigest(), aDigestContext).sections.map(({ title, lines }) => [title, lines[0]?.when])).toEqual([
      ['Urgent', '1 day late'],
      ['Overdue', '5 days late'],
      ['Due today', 'due today'],
      ['Coming up', 'due tomorrow'],
    ]);
  });

  it.each([
    ['en', 'Payment due', 'Payment was due 2026-11-10', 'No progress', 'No change of status since 2026-11-10'],
    ['zh', '待收款', '付款期限 2026-11-10', '长时间无进展', '自 2026-11-10 起状态未变'],
  ] as const)('has sections of their own for what other rules say (%s), and says why a line is there', (language, ...words) => {
    const day = '2026-11-10' as CalendarDate;
    const unpaid = aDueMessage({ row: 2, rule: { moment: 'unpaid' }, line: { status: 'delivered', paymentDueDate: day } });
    const still = aDueMessage({ row: 3, rule: { moment: 'unchanged' }, daysLate: null, history: newHistory(aLine(), day) });
    const recipient = { ...unpaid.recipient, language };

    const { sections } = viewDigest({ kind: 'digest', recipient, messages: [still, unpaid] }, aDigestContext);

    expect(sections.flatMap(({ title, lines }) => [title, lines[0]?.details[1]])).toEqual(words);
    expect(sections[0]?.lines[0]?.isLate).toBe(false);
  });

  it('tells a line once with all that is to be said of it', () => {
    const late = aDueMessage({ key: 'a' });
    const unpaid = aDueMessage({ key: 'b', rule: { moment: 'unpaid' }, line: { paymentDueDate: '2026-11-10' as CalendarDate } });

    const view = viewDigest({ kind: 'digest', recipient: late.recipient, messages: [unpaid, late] }, aDigestContext);

    expect(view.sections.map(({ title, lines }) => [title, lines.length])).toEqual([['Overdue', 1]]);
    expect(view.sections[0]?.lines[0]?.details).toContain('Payment was due 2026-11-10');
    expect(view.subject).toBe('1 overdue – Ordersheet');
  });

  const ada = { email: 'ada@example.com' as EmailAddress, name: 'Ada', language: 'en', kind: 'colleague' } as const;
  const viewOf = (message: Parameters<typeof aDueMessage>[0], language: 'en' | 'zh' = 'en') => {
    const due = aDueMessage(message);
    const view = viewDigest({ kind: 'digest', recipient: { ...due.recipient, language }, messages: [due] }, aDigestContext);
    return { details: view.sections[0]?.lines[0]?.details.slice(2) ?? [], why: view.footer[0] };
  };

  it.each([
    ['owner', { kind: 'owner' }, 'Ada', [], 'You get this because you own these lines. Sent'],
    ['without owner', { kind: 'standIn', lacks: 'owner' }, '', ['No owner'], 'have no owner who can be mailed'],
    ['without address', { kind: 'standIn', lacks: 'address' }, 'Bo', ['Owner: Bo (no e-mail address)'], 'have no owner who can'],
    [
      'not in the team',
      { kind: 'standIn', lacks: 'member' },
      'Cy',
      ['Owner: Cy (not in the Team table)'],
      'have no owner who can',
    ],
  ] as const)('says whose line it is and why the reader gets it: %s', (_, reach, owner, details, why) => {
    const seen = viewOf({ line: { owner }, recipient: { ...ada, reach } });

    expect(seen.details).toEqual(details);
    expect(seen.why).toContain(why);
  });

  it('names a rule that is not one of everybody’s, by its name or by what it waits for and its number', () => {
    const rule = { id: 'R19', moment: 'unchanged', days: 5, dayKind: 'working' } as const;
    const line = { owner: 'Bo' };
    const [named, role] = [{ kind: 'named' }, { kind: 'role', name: 'Sales' }] as const;

    const [byName, byNumber] = [
      viewOf({ line, rule: { ...rule, name: 'Big fish' }, recipient: { ...ada, reach: named } }),
      viewOf({ line, rule, recipient: { ...ada, reach: role } }),
    ];

    expect(byName.details).toEqual(['Owner: Bo', 'Rule: Big fish']);
    expect(byName.why).toContain('You get this because a rule names you. Sent');
    expect(byNumber.details).toEqual(['Owner: Bo', 'Rule: Status unchanged for 5 working days (R19)']);
    expect(byNumber.why).toContain('a rule names the role “Sales”');
  });

  it('gives every reason where there are several', () => {
    const own = aDueMessage({ row: 2, recipient: { ...ada, reach: { kind: 'owner' } } });
    const other = aDueMessage({ row: 3, key: 'b', recipient: { ...ada, reach: { kind: 'standIn', lacks: 'owner' } } });
    const footerIn = (language: 'en' | 'zh') =>
      viewDigest({ kind: 'digest', recipient: { ...ada, language }, messages: [own, other] }, aDigestContext).footer[0];

    expect(footerIn('en')).toMatch(/^You get this because you own some of these lines; some have no owner/);
    expect(footerIn('zh')).toMatch(/^您收到此邮件，是因为您是部分明细的负责人；部分明细没有可通知的负责人，由您代收。/);
  });

  it('speaks Chinese to whoever reads Chinese', () => {
    const view = viewDigest(aDigest('zh'), aDigestContext);

    expect(view.subject).toBe('逾期 2 项，今日到期 1 项，即将到期 1 项（其中紧急 1 项） – 订单簿');
    expect(view.sections[1]?.lines[0]).toEqual(
      expect.objectContaining({
        product: '咨询服务 × 2.5 天',
        when: '已逾期 5 天',
        customer: '客户：上海晨光文具有限公司 · 138 0013 8000',
      }),
    );
  });

  it('never holds the internal note', () => {
    expect(JSON.stringify(viewDigest(aDigest(), aDigestContext))).not.toContain('SECRET');
  });

  it('names what is empty and leaves out what is unknown', () => {
    const line = aDueMessage({
      line: { productName: '', customerName: '', orderNumber: '', quantity: null },
      figures: { lineTotal: null, balanceDue: null, dueState: null, paymentStatus: null },
    });

    const view = viewDigest({ kind: 'digest', recipient: line.recipient, messages: [line] }, aDigestContext);

    expect(view.sections[0]?.lines[0]).toEqual(
      expect.objectContaining({
        product: 'No product named',
        customer: 'for an unnamed customer',
        details: ['Expected 2026-11-20 · Pending'],
        link: expect.objectContaining({ text: 'Open in the sheet' }),
      }),
    );
  });

  it.each([
    [12, '¥12.00 outstanding'],
    [0, 'paid'],
    [-5, '¥5.00 overpaid'],
  ])('says of a balance of %d: %s', (balanceDue, words) => {
    const line = aDueMessage({ figures: { lineTotal: 100, balanceDue, dueState: null, paymentStatus: null } });

    expect(
      viewDigest({ kind: 'digest', recipient: line.recipient, messages: [line] }, aDigestContext).sections[0]?.lines[0]
        ?.details[1],
    ).toBe(`Total ¥100.00 · ${words}`);
  });

  it.each([
    ['en', 'Total -¥120.00 · ¥120.00 to be credited'],
    ['zh', '总价 -¥120.00 · 待抵扣 ¥120.00'],
  ] as const)('does not call an unpaid discount overpaid in %s', (language, details) => {
    const line = aDueMessage({ figures: { lineTotal: -120, balanceDue: -120, dueState: null, paymentStatus: null } });

    const view = viewDigest({ kind: 'digest', recipient: { ...line.recipient, language }, messages: [line] }, aDigestContext);

    expect(view.sections[0]?.lines[0]?.details[1]).toBe(details);
  });

  it('cuts a list that nobody would read to its end, counts all of it, and says how much more there is', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => aDueMessage({ row: index + 2 }));

    const view = viewDigest({ kind: 'digest', recipient: aDueMessage().recipient, messages: lines }, aDigestContext);

    expect(view.sections.map(({ count, lines: shown }) => [count, shown.length])).toEqual([[1000, 50]]);
    expect(view.more).toBe('And 950 lines more: open the workbook to see them all.');
    expect(view.subject).toBe('1000 overdue – Ordersheet');
  });

  it('cuts long texts at a whole character and puts them on one line', () => {
    const line = aDueMessage({ line: { productName: `a\n${'😀'.repeat(300)}` } });

    const product =
      viewDigest({ kind: 'digest', recipient: line.recipient, messages: [line] }, aDigestContext).sections[0]?.lines[0]
        ?.product ?? '';

    expect(product.startsWith('a 😀')).toBe(true);
    expect(product).toMatch(/😀… × 1$/u);
  });
});
