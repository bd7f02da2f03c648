import type { Directory } from '../../src/app/api/directory';
import type { ChangeReport, OrderForm } from '../../src/app/api/order-form';
import type { RemindersDetail } from '../../src/app/api/reminders-view';
import type { Reply } from '../../src/app/api/reply';
import type { StartView } from '../../src/app/api/start-view';
import type { TodayBoard } from '../../src/app/api/today-board';
import { type LoadedBundle, loadBundle } from '../support/load-bundle';

const EMPTY_FORM: OrderForm = {
  customerName: '',
  contact: '',
  paymentMethod: '',
  expectedDeliveryDate: null,
  priority: 'normal',
  owner: '',
  email: '',
  shippingAddress: '',
  language: '',
  remarkCustomer: '',
  remarkSpecial: '',
  remarkInternal: '',
  paymentDueDate: null,
  channel: '',
  externalNumber: '',
  lines: [],
};

function anOrder(fields: Partial<OrderForm> = {}): OrderForm {
  const line = { productName: 'Lamp', quantity: 2, unitPrice: 12.5, sku: '', specification: '', unit: '' };
  return { ...EMPTY_FORM, customerName: 'Ada', lines: [line], ...fields };
}

describe('the sidebar’s calls (bundle)', () => {
  let bundle: LoadedBundle;

  const call = <T>(name: string, ...args: unknown[]): Reply<T> => bundle.call(name, ...(args as never[])) as Reply<T>;
  const outcomeOf = <T>(reply: Reply<T>): T => {
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
    return reply.value;
  };
  const save = (form: OrderForm, requestId = `S-${form.customerName}-12345`) =>
    outcomeOf(call<{ orderNumber: string; row: number }>('saveOrder', { form, requestId }));
  const lineIdOf = (board: TodayBoard) => board.overdue[0]?.lineId ?? '';

  beforeEach(() => {
    bundle = loadBundle({ owner: { locale: 'en' } });
  });

  it('opens on an empty spreadsheet without a refusal', () => {
    expect(outcomeOf(call<StartView>('getStart'))).toMatchObject({
      language: 'en',
      today: '2026-11-22',
      board: null,
      obstacle: null,
    });
  });

  it('speaks the user’s language', () => {
    bundle = loadBundle({ owner: { locale: 'zh-CN' } });

    expect(outcomeOf(call<StartView>('getStart')).language).toBe('zh');
  });

  it('names the sheets as the workbook does, and not in the user’s language', () => {
    call('createWorkbook');
    call('saveSettings', { language: 'zh' });

    const { language, sheetNames } = outcomeOf(call<StartView>('getStart'));

    expect(language).toBe('en');
    expect(sheetNames).toMatchObject({ calendar: '工作日历', mailLog: '发送记录' });
  });

  it('makes the workbook and shows an empty board', () => {
    const start = outcomeOf(call<StartView>('createWorkbook'));

    expect(start.board).toMatchObject({ lineCount: 0, counts: { overdue: 0 } });
    expect(start.reminders?.isOn).toBe(false);
  });

  it('saves an order, writes its lines once and selects its row', () => {
    call('createWorkbook');
    const first = save(anOrder({ customerName: '=HYPERLINK("x")', expectedDeliveryDate: '2026-11-20' }), 'S-again-12345');
    const again = save(anOrder({ customerName: '=HYPERLINK("x")', expectedDeliveryDate: '2026-11-20' }), 'S-again-12345');
    const { board } = outcomeOf(call<StartView>('getStart'));

    expect(first).toEqual({ orderNumber: '20261122-001', row: 2 });
    expect(again).toEqual(first);
    expect(board?.lineCount).toBe(1);
    expect(board?.overdue[0]).toMatchObject({ customerName: '=HYPERLINK("x")', lineTotal: 25, daysLate: 2 });
  });

  it('needs at most eight service calls for the first data with reminders on, however many lines there are', () => {
    call('createWorkbook');
    save(anOrder());
    expect(outcomeOf(call<RemindersDetail>('turnReminders', { on: true, takeOver: false })).isOn).toBe(true);
    call('getStart');
    const few = bundle.calls();
    for (const customerName of ['Ben', 'Cy', 'Dee', 'Eve']) {
      save(anOrder({ customerName, lines: Array.from({ length: 50 }, () => anOrder().lines[0] as OrderForm['lines'][number]) }));
    }
    call('getStart');

    expect(bundle.calls().serviceCalls).toBe(few.serviceCalls);
    expect(few.serviceCalls).toBeLessThanOrEqual(8);
  });

  it('marks, pays, moves an order, and answers with the board as it is then', () => {
    call('createWorkbook');
    const { orderNumber } = save(anOrder({ expectedDeliveryDate: '2026-11-20' }));
    const lineId = lineIdOf(outcomeOf(call<TodayBoard>('getBoard')));

    const paid = outcomeOf(call<ChangeReport>('payOrder', { orderNumber }));
    expect(paid).toMatchObject({ changed: 1, board: { overdue: [{ balanceDue: 0, paymentStatus: 'paid' }] } });
    expect(outcomeOf(call<ChangeReport>('payOrder', { orderNumber })).changed).toBe(0);
    const moved = outcomeOf(call<ChangeReport>('changeExpectedDate', { lineIds: [lineId], date: '2026-11-23' }));
    expect(moved.board.counts).toMatchObject({ overdue: 0, dueSoon: 1 });
    const delivered = outcomeOf(call<ChangeReport>('changeStatus', { lineIds: [lineId], status: 'delivered' }));
    expect(delivered.board.counts).toMatchObject({ overdue: 0, dueSoon: 0 });
  });

  it('selects a line’s row and refuses one that is gone, in words', () => {
    call('createWorkbook');
    save(anOrder({ expectedDeliveryDate: '2026-11-20' }));
    const lineId = lineIdOf(outcomeOf(call<TodayBoard>('getBoard')));

    expect(outcomeOf(call<{ row: number }>('selectLine', { lineId }))).toEqual({ row: 2 });
    expect(bundle.page.selection().ranges[0]?.row).toBe(2);
    expect(call('selectLine', { lineId: 'gone' })).toMatchObject({ ok: false, error: { code: 'line.not-found' } });
  });

  it('knows customers, products and orders for the next form, and copies an order without dates', () => {
    call('createWorkbook');
    const { orderNumber } = save(anOrder({ contact: '138', email: 'ada@example.com', expectedDeliveryDate: '2026-12-01' }));
    const directory = outcomeOf(call<Directory>('getDirectory'));

    expect(directory.customers).toEqual([
      { name: 'Ada', contact: '138', email: 'ada@example.com', shippingAddress: '', language: '' },
    ]);
    expect(directory.products).toEqual([{ name: 'Lamp', specification: '', unit: '', unitPrice: 12.5 }]);
    expect(directory.orders).toMatchObject([{ orderNumber, customerName: 'Ada', lineCount: 1 }]);
    expect(outcomeOf(call<OrderForm>('getOrderCopy', { orderNumber }))).toMatchObject({
      customerName: 'Ada',
      expectedDeliveryDate: null,
    });
  });

  it('composes a message without the internal note', () => {
    call('createWorkbook');
    const { orderNumber } = save(anOrder({ remarkInternal: 'never pays' }));
    const { text } = outcomeOf(call<{ text: string }>('getOrderMessage', { orderNumber }));

    expect(text).toContain(orderNumber);
    expect(text).not.toContain('never pays');
  });

  it('names the field that a refusal is about', () => {
    call('createWorkbook');
    const line = { ...(anOrder().lines[0] as OrderForm['lines'][number]), productName: '' };

    expect(call('saveOrder', { form: anOrder({ lines: [line] }), requestId: 'S-wrong-12345' })).toMatchObject({
      ok: false,
      error: { code: 'entry.missing', field: 'lines.0.productName' },
    });
  });

  it('saves settings, and rewrites the sheets for another language', () => {
    call('createWorkbook');

    const saved = outcomeOf(
      call('saveSettings', {
        soonDays: 5,
        language: 'zh',
        team: [{ name: 'Dora', email: 'dora@example.com', language: 'en', role: '' }],
      }),
    );

    expect(saved).toMatchObject({ soonDays: 5, language: 'zh', team: [{ name: 'Dora', language: 'en' }] });
    expect(outcomeOf(call('getSettings'))).toEqual(saved);
    expect(bundle.engine.listSheets().map((sheet) => sheet.name)).toContain('订单');
    save(anOrder({ expectedDeliveryDate: '2026-11-27' }));
    expect(outcomeOf(call<StartView>('getStart')).board?.counts.dueSoon).toBe(1);
  });

  it('refuses a team address that no mail can reach, by its field, and writes nothing', () => {
    call('createWorkbook');
    const before = call('getSettings');
    const team = [
      { name: 'Dora', email: 'dora@example.com', language: 'en', role: '' },
      { name: 'Emil', email: 'emil@example..com', language: 'en', role: '' },
    ];

    expect(call('saveSettings', { soonDays: 9, team })).toMatchObject({
      ok: false,
      error: { code: 'entry.not-an-email', field: 'team.1.email', message: expect.stringContaining('emil@example..com') },
    });
    expect(call('getSettings')).toEqual(before);
  });

  it.each([
    ['selectLine', undefined],
    ['selectLine', { lineId: { $gt: '' } }],
    ['changeStatus', { lineIds: ['L'], status: 'refunded' }],
    ['changeStatus', { lineIds: [], status: 'shipped' }],
    ['changeExpectedDate', { lineIds: ['L'], date: '2026-02-30' }],
    ['payOrder', { orderNumber: 7 }],
    ['saveOrder', { form: { ...EMPTY_FORM, lines: 'many' }, requestId: 'S-12345678' }],
    ['saveOrder', { form: EMPTY_FORM, requestId: '../../etc' }],
    ['saveSettings', { soonDays: -1 }],
    ['saveSettings', { orderNumberPattern: 'no counter' }],
  ])('refuses %s(%j) and changes nothing', (name, request) => {
    call('createWorkbook');
    const before = bundle.call('getBoard');

    expect(call(name, request ?? null)).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
    expect(bundle.call('getBoard')).toEqual(before);
  });

  it('says in words why the sheet cannot be read, and repairs it', () => {
    call('createWorkbook');
    save(anOrder({ expectedDeliveryDate: '2026-11-20' }));
    const orders = bundle.engine.listSheets().find((sheet) => sheet.name === 'Orders');
    bundle.engine.restructure('owner@example.com', {
      type: 'insertRows',
      sheetId: orders?.id ?? 0,
      before: 1,
      count: 1,
      inheritFrom: 'none',
    });

    const start = outcomeOf(call<StartView>('getStart'));
    expect(start).toMatchObject({ board: null, obstacle: { code: 'sheet.heading-not-first-row' } });
    expect(outcomeOf(call<StartView>('createWorkbook')).board?.counts.overdue).toBe(1);
  });
});
