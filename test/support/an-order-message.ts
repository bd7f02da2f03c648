import type { MessageContext, MessageLine, OrderMessage } from '../../src/app/templates/order-message';
import type { Language } from '../../src/domain/order/settings';
import type { TemplateKey } from '../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../src/domain/shared/email-address';
import { audienceOf } from '../../src/domain/templates/template-kind';
import { aLine } from './builders';

/** A line as a message has it; a test sets only what it is about. */
export function aMessageLine({
  row = 2,
  previousDate = null,
  change = null,
  ...line
}: Parameters<typeof aLine>[0] & Partial<Pick<MessageLine, 'row' | 'previousDate' | 'change'>> = {}): MessageLine {
  return { row, previousDate, change, line: aLine({ lineId: `L${row}`, ...line }) };
}

/** A message about two lines of an order with a third one, in everything that an order can have. */
export function anOrderMessage(
  template: TemplateKey = 'orderConfirmation',
  language: Language = 'en',
  fields: Partial<OrderMessage> = {},
): OrderMessage {
  const isChinese = language === 'zh';
  const common = {
    orderNumber: '20261122-007',
    externalNumber: 'WEB-5512',
    customerName: isChinese ? '上海晨光文具有限公司' : 'Riverside Cycling Club',
    contact: '138 0013 8000',
    email: 'customer@example.com',
    orderDate: '2026-11-20' as CalendarDate,
    expectedDeliveryDate: '2026-12-01' as CalendarDate,
    paymentMethod: isChinese ? '银行转账' : 'Bank transfer',
    paymentDueDate: '2026-11-25' as CalendarDate,
    shippingAddress: isChinese ? '上海市徐汇区漕溪北路 88 号' : '12 River Road, Bristol BS1 4ST',
    owner: isChinese ? '王芳' : 'Ada',
    priority: 'urgent',
    status: 'confirmed',
    amountPaid: 100,
    remarkInternal: 'SECRET-NOTE',
  } as const;
  const shipped = template === 'orderShipped' || template === 'orderDelivered';
  const parcel = {
    shippedDate: '2026-11-28' as CalendarDate,
    carrier: isChinese ? '顺丰速运' : 'DHL Express',
    trackingNumber: 'SF1392041588665',
    status: shipped ? 'shipped' : 'confirmed',
    ...(template === 'orderDelivered' ? { status: 'delivered', actualDeliveryDate: '2026-12-01' as CalendarDate } : {}),
    ...(template === 'orderCancelled' ? { status: 'cancelled' } : {}),
  } as const;
  const ofParcel = shipped || template === 'orderCancelled' ? parcel : {};
  const previousDate = template === 'deliveryDelayed' || template === 'dateChanged' ? ('2026-11-27' as CalendarDate) : null;
  return {
    template,
    recipient:
      audienceOf(template) === 'colleague'
        ? { email: 'ada@example.com' as EmailAddress, name: isChinese ? '王芳' : 'Ada', language }
        : { email: 'customer@example.com' as EmailAddress, name: '', language },
    lines: [
      aMessageLine({
        ...common,
        ...ofParcel,
        row: 2,
        previousDate,
        productName: isChinese ? '定制马克杯' : 'Printed mugs',
        specification: isChinese ? '350 毫升' : '350 ml',
        quantity: 48,
        unit: isChinese ? '个' : 'pieces',
        unitPrice: 12.5,
        remarkCustomer: isChinese ? '颜色：红色；印字“2026 骑行年会”' : 'Colour: red; print “Annual Ride 2026”',
        remarkSpecial: isChinese ? '周末请勿送货' : 'No delivery at weekends',
      }),
      aMessageLine({
        ...common,
        ...ofParcel,
        row: 3,
        previousDate,
        productName: isChinese ? '展会海报' : 'Fair poster',
        change: template === 'orderChanged' ? { kind: 'quantity', from: 2 } : null,
        quantity: 3,
        unitPrice: 29.9,
        remarkSpecial: isChinese ? '周末请勿送货' : 'No delivery at weekends',
      }),
    ],
    otherLines: [
      aMessageLine({
        ...common,
        row: 4,
        productName: isChinese ? '运费' : 'Shipping',
        quantity: 1,
        unitPrice: 9,
      }),
    ],
    daysUnchanged: template === 'staleOrder' ? 7 : null,
    calendar: null,
    ...fields,
  };
}

/** What a message is written with. */
export function aMessageContext(fields: Partial<MessageContext> = {}): MessageContext {
  return {
    currency: 'CNY',
    senderEmail: 'shop@example.com',
    senderName: 'Paper & Ink',
    replyTo: null,
    now: Date.UTC(2026, 10, 22, 1, 30, 5),
    today: '2026-11-22' as CalendarDate,
    templates: [],
    links: {
      workbookName: () => 'Orders 2026',
      workbookUrl: () => 'https://docs.google.com/spreadsheets/d/1/edit',
      rowUrl: (row) => `https://docs.google.com/spreadsheets/d/1/edit#gid=7&range=A${row}`,
    },
    ...fields,
  };
}
