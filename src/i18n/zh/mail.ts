import type { Messages } from '../messages';

export const mail: Messages['mail'] = {
  sender: '订单簿',
  subject: ({ overdue, dueToday, ahead, other, urgent }) => {
    const counts = [
      ...(overdue > 0 ? [`逾期 ${overdue} 项`] : []),
      ...(dueToday > 0 ? [`今日到期 ${dueToday} 项`] : []),
      ...(ahead > 0 ? [`即将到期 ${ahead} 项`] : []),
      ...(other > 0 ? [`待跟进 ${other} 项`] : []),
    ].join('，');
    return `${counts}${urgent > 0 ? `（其中紧急 ${urgent} 项）` : ''} – 订单簿`;
  },
  greeting: (name) => (name ? `${name}，您好：` : '您好：'),
  intro: ({ count, workbook }) => `“${workbook}”中有 ${count} 项订单明细今天需要您关注。`,
  section: {
    urgent: '紧急',
    overdue: '已逾期',
    dueToday: '今日到期',
    ahead: '即将到期',
    unpaid: '待收款',
    unchanged: '长时间无进展',
    moved: '交付日期有变',
    news: '最新动态',
  },
  reason: {
    unpaid: (day) => `付款期限 ${day}`,
    unchanged: (day) => `自 ${day} 起状态未变`,
    dateMoved: (day) => `原预计交付 ${day}`,
    dateOpen: (day) => `交付日期待定${day && `（原预计 ${day}）`}`,
    dateSet: '此前没有交付日期',
    status: (status) => `当前状态：${status}`,
    assigned: '已分配给您',
    ordered: '新订单',
  },
  daysLate: (count) => `已逾期 ${count} 天`,
  dueToday: '今日到期',
  inDays: (count) => (count === 1 ? '明日到期' : `还有 ${count} 天到期`),
  expected: (day) => `预计交付 ${day}`,
  forCustomer: (customer) => `客户：${customer}`,
  total: (amount) => `总价 ${amount}`,
  outstanding: (amount) => `未付 ${amount}`,
  paid: '已付清',
  credit: (amount) => `多付 ${amount}`,
  toCredit: (amount) => `待抵扣 ${amount}`,
  noProduct: '未填写产品',
  noCustomer: '未填写',
  special: (text) => `特殊要求：${text}`,
  open: (orderNumber) => (orderNumber ? `查看订单 ${orderNumber}` : '在表格中查看'),
  openWorkbook: '打开工作簿',
  more: (count) => `另有 ${count} 项，请打开工作簿查看全部。`,
  owner: {
    none: '没有负责人',
    named: ({ name, lack }) => `负责人：${name}${lack && `（${lack}）`}`,
    lack: { member: '不在团队表中', address: '没有邮箱', usableAddress: '邮箱无效' },
  },
  rule: (names) => `规则：${names}`,
  why: {
    owner: (isAll) => (isAll ? '您是这些明细的负责人' : '您是部分明细的负责人'),
    standIn: (isAll) => `${isAll ? '这些' : '部分'}明细没有可通知的负责人，由您代收`,
    named: '有规则指定通知您',
    role: (name) => `有规则通知“${name}”`,
  },
  footer: ({ sender, why }) =>
    `${why.length === 0 ? '' : `您收到此邮件，是因为${why.join('；')}。`}由订单簿通过账号 ${sender} 发送。`,
  stop: '已交付、已完成和已取消的明细不再提醒交付。如需停止全部提醒，请在工作簿中选择“订单簿”菜单下的“开启或关闭提醒”。',
};
