import type { Directory } from '../../src/app/api/directory';
import type { ChangeReport, OrderForm } from '../../src/app/api/order-form';
import type { RemindersDetail } from '../../src/app/api/reminders-view';
import type { Reply } from '../../src/app/api/reply';
import type { SettingsView } from '../../src/app/api/settings-view';
import type { StartView } from '../../src/app/api/start-view';
import type { LineSummary, TodayBoard } from '../../src/app/api/today-board';
import type { Language } from '../../src/domain/order/settings';
import { messagesFor } from '../../src/i18n/messages-for';
import type { FakeAnswers } from './script-run-fake';

const TODAY = '2026-11-22';

export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function refused(message: string, field?: string): Reply<never> {
  return { ok: false, error: { code: 'workbook.busy', message, ...(field === undefined ? {} : { field }) } };
}

/** A line of a list; a test sets only what it is about. */
export function aSummary(fields: Partial<LineSummary> = {}): LineSummary {
  return {
    lineId: 'L-1',
    orderNumber: '20261118-001',
    customerName: 'Ada Lovelace',
    productName: 'Reading lamp',
    quantity: 2,
    lineTotal: 179,
    balanceDue: 179,
    paymentStatus: 'unpaid',
    expectedDeliveryDate: '2026-11-20',
    daysLate: 2,
    dueState: 'overdue',
    status: 'processing',
    isUrgent: false,
    owner: 'Grace',
    ...fields,
  };
}

const english = {
  names: [
    'Ada Lovelace',
    'Wolfeschlegelsteinhausenbergerdorff & Sons International Trading Company Ltd.',
    'Grace Hopper',
    'Alan Turing',
  ],
  products: [
    'Reading lamp',
    'Height-adjustable standing desk, oak, 160 × 80 cm, with cable tray',
    'Installation',
    'Office chair',
  ],
  owner: 'Grace',
};
const chinese = {
  names: ['张三', '上海浦东新区陆家嘴国际贸易与供应链管理有限责任公司', '李四', '王小明'],
  products: ['笔记本电脑', '可升降实木办公桌（橡木，160 × 80 厘米，带走线槽）', '咨询服务', '人体工学椅'],
  owner: '赵敏',
};

export function aBoard(language: Language): TodayBoard {
  const { names, products, owner } = language === 'zh' ? chinese : english;
  const line = (index: number, fields: Partial<LineSummary>) =>
    aSummary({
      lineId: `L-${index}-${fields.dueState ?? ''}`,
      orderNumber: `202611${String(10 + index)}-00${index}`,
      customerName: names[index % 4] ?? '',
      productName: products[index % 4] ?? '',
      owner,
      lineTotal: 7999,
      balanceDue: 7999,
      ...fields,
    });
  const overdue = [
    line(1, { daysLate: 5, expectedDeliveryDate: '2026-11-17', isUrgent: true, balanceDue: 12345678.5 }),
    line(0, { daysLate: 2 }),
    line(0, { daysLate: 2, lineId: 'L-9', productName: products[3] ?? '' }),
    line(2, { daysLate: 1, expectedDeliveryDate: '2026-11-21', status: 'shipped', balanceDue: 0, paymentStatus: 'paid' }),
  ];
  const dueToday = [line(3, { daysLate: 0, expectedDeliveryDate: TODAY, dueState: 'dueToday', status: 'confirmed' })];
  const dueSoon = [
    line(4, { daysLate: -1, expectedDeliveryDate: '2026-11-23', dueState: 'dueSoon', status: 'pending' }),
    line(5, { daysLate: -3, expectedDeliveryDate: '2026-11-25', dueState: 'dueSoon', status: 'onHold', balanceDue: 100 }),
  ];
  const urgent = [
    line(1, { daysLate: 5, expectedDeliveryDate: '2026-11-17', isUrgent: true, balanceDue: 12345678.5 }),
    line(6, { daysLate: -20, expectedDeliveryDate: '2026-12-12', dueState: null, isUrgent: true }),
  ];
  return {
    lineCount: 40,
    counts: { overdue: 4, dueToday: 1, dueSoon: 2, urgent: 2, problems: 2 },
    overdue,
    dueToday,
    dueSoon,
    urgent,
    problems: [
      {
        lineId: 'L-p1',
        row: 12,
        orderNumber: '20261112-002',
        customerName: names[0] ?? '',
        problems: [{ code: 'date-is-text', column: 'expectedDeliveryDate' }],
      },
      {
        lineId: 'L-p2',
        row: 31,
        orderNumber: '',
        customerName: names[2] ?? '',
        problems: [
          { code: 'number-is-text', column: 'quantity' },
          { code: 'customer-differs', column: 'customerName' },
        ],
      },
    ],
  };
}

export function aStart(language: Language, fields: Partial<StartView> = {}): StartView {
  return {
    language,
    timeZone: 'Asia/Shanghai',
    today: TODAY,
    sheetNames: messagesFor(language).sheets.name,
    currency: language === 'zh' ? 'CNY' : 'USD',
    board: aBoard(language),
    reminders: aRemindersView(language),
    obstacle: null,
    needsSweep: false,
    ...fields,
  };
}

function aDirectory(language: Language): Directory {
  const { names, products, owner } = language === 'zh' ? chinese : english;
  return {
    customers: names.map((name, index) => ({
      name,
      contact: `138 0013 800${index}`,
      email: `customer${index}@example.com`,
      shippingAddress: language === 'zh' ? '上海市世纪大道 100 号' : '12 Long Lane, London',
      language: language === 'zh' ? '中文' : 'English',
    })),
    products: products.map((name, index) => ({
      name,
      specification: '',
      unit: '',
      unitPrice: index === 2 ? null : 89.5 + index,
    })),
    owners: [owner],
    paymentMethods: language === 'zh' ? ['支付宝', '银行转账'] : ['Bank transfer', 'Card'],
    orders: [
      {
        orderNumber: '20261110-000',
        customerName: names[0] ?? '',
        orderDate: '2026-11-10',
        productName: products[0] ?? '',
        lineCount: 2,
      },
      {
        orderNumber: '20261111-001',
        customerName: names[1] ?? '',
        orderDate: '2026-11-11',
        productName: products[1] ?? '',
        lineCount: 1,
      },
    ],
  };
}

function aRemindersView(language: Language) {
  return {
    isOn: true,
    sender: language === 'zh' ? 'zhaomin@example.com' : 'grace@example.com',
    isSenderMe: true,
    since: Date.UTC(2026, 10, 2, 1, 30),
    lastSuccessAt: Date.UTC(2026, 10, 22, 0, 12),
    lastRunAt: Date.UTC(2026, 10, 22, 0, 12),
    nextRunAt: Date.UTC(2026, 10, 23, 0, 5),
  };
}

export function aRemindersDetail(language: Language, fields: Partial<RemindersDetail> = {}): RemindersDetail {
  const { owner } = language === 'zh' ? chinese : english;
  return {
    ...aRemindersView(language),
    recipients: [
      {
        name: owner,
        email: 'owner@example.com',
        isCustomer: false,
        mailCount: 1,
        other: 0,
        lineCount: 5,
        overdue: 3,
        dueToday: 1,
        dueSoon: 1,
        orderNumbers: ['20261110-000', '20261111-001', '20261112-002', '20261113-003', '20261114-004'],
      },
      {
        name: '',
        email: 'someone.with.a.rather.long.address@subsidiary.example.com',
        isCustomer: false,
        mailCount: 1,
        other: 0,
        lineCount: 1,
        overdue: 1,
        dueToday: 0,
        dueSoon: 0,
        orderNumbers: ['20261115-005'],
      },
    ],
    ofSender: 0,
    account: 'owner@example.com',
    held: 0,
    uncertain: [
      {
        mailId: 'm1-run-1',
        recipient: 'owner@example.com',
        subject: '3 overdue, 2 due today – Ordersheet',
        at: Date.UTC(2026, 10, 21, 0, 10),
      },
    ],
    quotaLeft: 98,
    forecast: aForecast(),
    rest: null,
    hasRulesSheet: true,
    alerts: { isOn: false, sender: '' },
    needsSweep: false,
    ...fields,
  };
}

/** A week with a weekend off and a day on which not everything fits. */
function aForecast(): RemindersDetail['forecast'] {
  const day = (date: string, mails: number, fields: Partial<RemindersDetail['forecast'][number]> = {}) => ({
    date,
    mails,
    toCustomers: 0,
    allowance: 100,
    waiting: 0,
    isDayOff: false,
    ...fields,
  });
  return [
    day('2026-11-22', 0, { isDayOff: true, allowance: 98 }),
    day('2026-11-23', 100, { toCustomers: 37, waiting: 24 }),
    day('2026-11-24', 31, { toCustomers: 2 }),
    day('2026-11-25', 12),
    day('2026-11-26', 3),
    day('2026-11-27', 3),
    day('2026-11-28', 0, { isDayOff: true }),
  ];
}

export function someSettings(language: Language): SettingsView {
  return {
    language,
    currency: language === 'zh' ? 'CNY' : 'USD',
    soonDays: 3,
    orderNumberPattern: 'YYYYMMDD-001',
    shopName: '',
    reminderHour: 8,
    quietFromHour: 22,
    ladder: { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 1 },
    team: [
      {
        name: language === 'zh' ? '赵敏' : 'Grace',
        email: 'owner@example.com',
        language,
        role: language === 'zh' ? '销售' : 'Sales',
      },
      { name: language === 'zh' ? '王芳' : 'Linus', email: '', language: 'en', role: '' },
    ],
  };
}

export function anOrderForm(language: Language): OrderForm {
  const { names, products, owner } = language === 'zh' ? chinese : english;
  const line = { sku: '', specification: '', unit: '' };
  return {
    customerName: names[0] ?? '',
    contact: '138 0013 8000',
    paymentMethod: '',
    expectedDeliveryDate: null,
    priority: 'normal',
    owner,
    email: 'customer0@example.com',
    shippingAddress: '',
    language: '',
    remarkCustomer: '',
    remarkSpecial: '',
    remarkInternal: '',
    paymentDueDate: null,
    channel: '',
    externalNumber: '',
    lines: [
      { ...line, productName: products[0] ?? '', quantity: 2, unitPrice: 56.5 },
      { ...line, productName: products[2] ?? '', quantity: 3, unitPrice: 0.29 },
    ],
  };
}

/** A server on which everything goes well. */
export function goodAnswers(language: Language): FakeAnswers {
  const board = aBoard(language);
  const change: ChangeReport = { changed: 1, missing: 0, board };
  return {
    getStart: [done(aStart(language))],
    getBoard: [done(board)],
    getDirectory: [done(aDirectory(language))],
    runSweep: [done({ changed: false })],
    createWorkbook: [done(aStart(language, { board: { ...board, lineCount: 0 } }))],
    addSamples: [done(aStart(language))],
    findTable: [done({ found: false })],
    openAdoption: [done(null)],
    selectLine: [done({ row: 14 })],
    changeStatus: [done(change)],
    payOrder: [done(change)],
    changeExpectedDate: [done(change)],
    getOrderMessage: [done({ text: 'Hello Ada,\nabout your order 20261111-001:\n- Reading lamp × 2: $179.00' })],
    saveOrder: [done({ orderNumber: '20261122-003', row: 44 })],
    alertOrder: [done({ sent: 1 })],
    getOrderCopy: [done(anOrderForm(language))],
    getReminders: [done(aRemindersDetail(language))],
    decideHeld: [
      done({ sent: 12, failed: 0, carriedOver: 0, stoppedBy: null, reminders: aRemindersDetail(language, { held: 0 }) }),
    ],
    settleMail: [done(aRemindersDetail(language, { uncertain: [] }))],
    turnReminders: [done(aRemindersDetail(language, { isOn: false, sender: '', isSenderMe: false, nextRunAt: null }))],
    turnAlerts: [done(aRemindersDetail(language, { alerts: { isOn: true, sender: 'owner@example.com' } }))],
    prepareRules: [done(aRemindersDetail(language))],
    sendRemindersNow: [
      done({ sent: 2, failed: 0, carriedOver: 0, stoppedBy: null, reminders: aRemindersDetail(language, { recipients: [] }) }),
    ],
    getSettings: [done(someSettings(language))],
    saveSettings: [done(someSettings(language))],
    showSettingsSheet: [done(null)],
  };
}
