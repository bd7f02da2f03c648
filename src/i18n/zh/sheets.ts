import type { Messages } from '../messages';

export const sheets: Messages['sheets'] = {
  name: { orders: '订单', dashboard: '看板', settings: '设置', mailLog: '发送记录', guide: '使用说明' },
  movedRows: (sheet) => `移自 ${sheet}`,
  settings: {
    title: '设置',
    intro: '请在 B 列修改，对使用此工作簿的所有人生效。',
    heading: { label: '设置项', value: '值', help: '说明' },
    label: {
      language: '语言',
      currency: '币种',
      soonDays: '即将到期（天）',
      orderNumberPattern: '订单号格式',
      reminderHour: '提醒发送时间（时）',
      daysBefore: '提前提醒（天）',
      onTheDay: '到期当天提醒',
      overdueEveryDays: '逾期后每隔几天提醒',
    },
    help: {
      language: '标题、下拉列表和公式使用的语言。修改后会翻译整个工作簿。',
      currency: '三位币种代码，如 CNY、USD、EUR。一个工作簿只用一种币种。',
      soonDays: '提前几天算“即将到期”。当天到期另有“今日到期”状态。',
      orderNumberPattern: 'YYYY、YY、MM、DD 会替换为日期，末尾的 001 表示流水号位数：YYYYMMDD-001。',
      reminderHour: '每天从几点开始发送提醒邮件（0 至 23）。',
      daysBefore: '预计交付日期前几天提醒，用逗号分隔：3, 1。留空则不提醒。',
      onTheDay: '预计交付当天是否提醒。',
      overdueEveryDays: '逾期后每隔几天提醒一次，直到该行结束。填 0 则不提醒。',
    },
    yes: '是',
    no: '否',
    team: {
      title: '团队',
      intro: '可以担任订单负责人的成员。提醒会按其语言发到其邮箱。',
      heading: { name: '姓名', email: '邮箱', language: '语言', role: '角色' },
    },
  },
};
