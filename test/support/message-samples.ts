import type { DayPreview, MailPreview } from '../../src/app/api/day-preview';
import type { RulesView, RuleView } from '../../src/app/api/rules-view';
import type { TemplatePreview, TemplatesView } from '../../src/app/api/templates-view';
import { DEFAULT_SETTINGS, LANGUAGES, type Language } from '../../src/domain/order/settings';
import { defaultRules } from '../../src/domain/rules/default-rules';
import { PASSING_MOMENTS, TEMPLATE_KEYS } from '../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';
import { messagesFor } from '../../src/i18n/messages-for';
import type { FakeAnswers } from './script-run-fake';
import { aBoard, done, goodAnswers } from './sidebar-samples';

const TODAY = '2026-11-22' as CalendarDate;

/** The default rules, with what they hold for, and two of a team's own of which one cannot work. */
export function someRules(language: Language, fields: Partial<RulesView> = {}): RulesView {
  const isZh = language === 'zh';
  const standard = defaultRules(DEFAULT_SETTINGS, TODAY).map(({ id, form, faults }, index): RuleView => {
    const hasState = !PASSING_MOMENTS.some((moment) => moment === form.moment);
    return { id, form, faults, matchesNow: hasState && form.isOn ? ([4, 1, 1, 12, 2, 0, 3][index % 7] ?? 0) : null };
  });
  const [first, second] = standard;
  if (!first || !second) throw new Error('No default rules');
  const own: readonly RuleView[] = [
    {
      id: 'R20',
      faults: [],
      matchesNow: 2,
      form: {
        ...first.form,
        name: isZh ? '大客户提前一周准备发货' : 'Prepare large orders a week ahead',
        days: 5,
        dayKind: 'working',
        filter: { statuses: ['confirmed', 'processing'], priority: 'urgent', owner: '', channel: 'Etsy', amountFrom: 5000 },
        audience: [{ kind: 'owner' }, { kind: 'role', name: isZh ? '仓库' : 'Warehouse' }],
        delivery: 'atOnce',
        template: 'urgentAlert',
        fill: 'attention',
      },
    },
    {
      id: 'R21',
      faults: ['recipientUnknown', 'daysMissing'],
      matchesNow: null,
      form: { ...second.form, days: null, audience: [{ kind: 'person', name: isZh ? '周明' : 'Marvin' }] },
    },
  ];
  return {
    hasSheet: true,
    needsSweep: false,
    rules: [...own, ...standard],
    people: isZh ? ['赵敏', '王芳'] : ['Grace', 'Linus'],
    roles: isZh ? ['仓库', '销售'] : ['Sales', 'Warehouse'],
    channels: ['Etsy', isZh ? '门店' : 'Shop'],
    currency: isZh ? 'CNY' : 'USD',
    weekdaysOff: fields.hasSheet === false ? [] : [6, 0],
    ...fields,
  };
}

/** Every message as built in; the last one written anew. */
export function someTemplates(language: Language): TemplatesView {
  const builtIn = TEMPLATE_KEYS.flatMap((key) =>
    LANGUAGES.map((of) => ({
      key,
      language: of,
      ...messagesFor(of).templates.builtIn[key],
      isOwn: key === 'orderDelivered',
      problems: [],
    })),
  );
  const isZh = language === 'zh';
  return {
    templates: builtIn,
    orders: [
      {
        orderNumber: '20261110-000',
        customerName: isZh ? '张三' : 'Ada Lovelace',
        orderDate: '2026-11-10',
        productName: isZh ? '笔记本电脑' : 'Reading lamp',
        lineCount: 2,
      },
      {
        orderNumber: '20261111-001',
        customerName: isZh
          ? '上海浦东新区陆家嘴国际贸易与供应链管理有限责任公司'
          : 'Wolfeschlegelsteinhausenbergerdorff & Sons Ltd.',
        orderDate: '2026-11-11',
        productName: isZh ? '咨询服务' : 'Installation',
        lineCount: 1,
      },
    ],
  };
}

export function aMail(language: Language, fields: Partial<MailPreview> = {}): MailPreview {
  const isZh = language === 'zh';
  const subject = isZh ? '请核对您的订单 20261110-000' : 'Your order 20261110-000: please check the details';
  const text = isZh
    ? '张三，您好！\n\n感谢您的订购。我们记录的订单内容如下：\n\n- 笔记本电脑 × 2：￥7,999.00\n\n合计：￥7,999.00\n\n祝好！\n小店'
    : 'Hello Ada Lovelace,\n\nThank you for your order. This is what we have noted:\n\n- Reading lamp × 2: $179.00\n\nTotal: $179.00\n\nKind regards\nThe shop';
  return {
    to: 'customer0@example.com',
    name: isZh ? '张三' : 'Ada Lovelace',
    isToCustomer: true,
    orderNumbers: ['20261110-000'],
    subject,
    text,
    html: `<html lang="${language}"><body style="font-family:sans-serif"><h1 style="font-size:16px">${subject}</h1><p>${text.replaceAll('\n', '<br>')}</p></body></html>`,
    ...fields,
  };
}

function aTemplatePreview(language: Language): TemplatePreview {
  const { to, subject, text, html } = aMail(language);
  return { problems: [], mail: { to, subject, text, html } };
}

/** A day with lines under two rules and more mails than a page holds. */
export function aDayPreview(language: Language, fields: Partial<DayPreview> = {}): DayPreview {
  const { rules } = someRules(language);
  const { overdue } = aBoard(language);
  return {
    date: '2026-11-23',
    isDayOff: false,
    counts: { overdue: 5, dueToday: 2, dueSoon: 1, urgent: 2 },
    rules: rules
      .filter(({ form, faults }) => form.isOn && faults.length === 0)
      .map(({ id, form }, index) => ({
        id,
        ...form,
        count: index === 0 ? 52 : index,
        lines: overdue.slice(0, index === 0 ? 4 : index),
      })),
    mailCount: 3,
    mails: [
      aMail(language, {
        to: 'owner@example.com',
        name: language === 'zh' ? '赵敏' : 'Grace',
        isToCustomer: false,
        subject: language === 'zh' ? '订单提醒：5 行已逾期' : '5 overdue, 2 due today – Ordersheet',
      }),
      aMail(language),
    ],
    ...fields,
  };
}

/** A server on which everything goes well but a message that names an unknown field. */
export function messageAnswers(language: Language): FakeAnswers {
  const { fault } = messagesFor(language).templates;
  const { rules } = someRules(language);
  const faulty = done<TemplatePreview>({
    problems: [
      {
        part: 'text',
        line: 2,
        message: `${fault.unknownField('orderNumbr')} ${fault.didYouMean('orderNumber')}`,
      },
    ],
    mail: null,
  });
  return {
    ...goodAnswers(language),
    getRules: [done(someRules(language))],
    showRulesSheet: [done(null)],
    saveRule: [done(someRules(language))],
    setRuleOn: [
      done(someRules(language, { rules: rules.map((rule) => ({ ...rule, form: { ...rule.form, isOn: !rule.form.isOn } })) })),
    ],
    getTemplates: [done(someTemplates(language))],
    previewTemplate: [done(aTemplatePreview(language)), faulty],
    saveTemplate: [
      { ok: false, error: { code: 'template.faulty', message: messagesFor(language).errors['template.faulty']({}) } },
    ],
    restoreTemplate: [done(someTemplates(language))],
    previewDay: [done(aDayPreview(language))],
  };
}
