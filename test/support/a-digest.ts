import type { DigestContext } from '../../src/app/mail/digest-view';
import type { Language } from '../../src/domain/order/settings';
import type { DigestMail } from '../../src/domain/reminder/planned-mail';
import type { MessageRule } from '../../src/domain/rules/message-rule';
import type { Reach } from '../../src/domain/rules/resolve-audience';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import { aDueMessage, aRecipient } from './a-due-message';

export const aDigestContext: DigestContext = {
  currency: 'CNY',
  senderEmail: 'boss@example.com',
  links: {
    workbookName: () => 'Orders 2026',
    workbookUrl: () => 'https://docs.google.com/spreadsheets/d/1/edit',
    rowUrl: (row) => `https://docs.google.com/spreadsheets/d/1/edit#gid=7&range=A${row}`,
  },
};

/** A digest with a line in each of its sections: two of them are somebody else's. */
export function aDigest(language: Language = 'en'): DigestMail {
  const recipient = aRecipient('ada@example.com', { name: language === 'zh' ? '王芳' : 'Ada', language });
  const isChinese = language === 'zh';
  const line = (
    row: number,
    daysLate: number,
    fields: NonNullable<Parameters<typeof aDueMessage>[0]>['line'],
    why: { readonly reach?: Reach; readonly rule?: Partial<MessageRule> } = {},
  ) =>
    aDueMessage({
      ...(why.rule && { rule: why.rule }),
      row,
      key: `${row}`,
      daysLate,
      recipient: { ...recipient, ...(why.reach && { reach: why.reach }) },
      figures: { lineTotal: 7999, balanceDue: row === 4 ? 0 : 2999.5, dueState: null, paymentStatus: null },
      line: {
        orderNumber: `20261122-00${row}`,
        customerName: isChinese ? '上海晨光文具有限公司' : 'Riverside Cycling Club',
        contact: '138 0013 8000',
        expectedDeliveryDate: `2026-11-${22 - daysLate}` as CalendarDate,
        ...fields,
      },
    });
  const messages = [
    line(2, 1, {
      productName: isChinese ? '笔记本电脑' : 'Notebook computer',
      quantity: 1,
      priority: 'urgent',
      status: 'processing',
    }),
    line(3, 5, {
      productName: isChinese ? '咨询服务' : 'Consulting',
      quantity: 2.5,
      unit: isChinese ? '天' : 'days',
      status: 'confirmed',
      remarkSpecial: isChinese ? '发票抬头请写公司全称' : 'Invoice to head office, ring before delivery',
      remarkInternal: 'SECRET',
    }),
    line(
      4,
      0,
      {
        productName: isChinese ? '定制杯子' : 'Printed mugs',
        specification: isChinese ? '红色，350 毫升' : 'red, 350 ml',
        quantity: 48,
        owner: isChinese ? '周杰' : 'Bo',
      },
      { reach: { kind: 'standIn', lacks: 'address' } },
    ),
    line(
      5,
      -1,
      { productName: isChinese ? '展会海报' : 'Fair poster', quantity: 3, status: 'onHold', owner: isChinese ? '李芳' : 'Cleo' },
      { reach: { kind: 'named' }, rule: { name: isChinese ? '大单跟进' : 'Big orders' } },
    ),
  ];
  return { kind: 'digest', recipient, messages };
}
