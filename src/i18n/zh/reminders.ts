import type { Messages } from '../messages';

export const reminders: Messages['reminders'] = {
  mailLog: {
    column: {
      time: '时间',
      state: '状态',
      reason: '原因',
      recipient: '收件人',
      subject: '主题',
      orderNumber: '订单号',
      rule: '规则',
      scheduledDay: '计划日期',
      lineId: '行标识',
      mailId: '邮件标识',
      runId: '运行标识',
      key: '键',
      told: '已告知',
    },
    state: { PLANNED: '已计划', SENDING: '发送中', SENT: '已发送', FAILED: '失败', SKIPPED: '无需发送' },
  },
  neverSent: '已选择不发送这封邮件。',
  dialog: {
    title: '提醒',
    nothing: '目前没有到期提醒，不会有人收到邮件。',
    wouldGo: ({ count, account }) => `现在将从您的账号${account && ` ${account} `}发出 ${count} 封邮件：`,
    recipient: ({ who, count }) => `• ${who}：${count} 项`,
    counts: ({ overdue, dueToday, dueSoon, other }) =>
      [
        ...(overdue > 0 ? [`已逾期 ${overdue}`] : []),
        ...(dueToday > 0 ? [`今日到期 ${dueToday}`] : []),
        ...(dueSoon > 0 ? [`即将到期 ${dueSoon}`] : []),
        ...(other > 0 ? [`待跟进 ${other}`] : []),
      ].join('，'),
    separator: '、',
    moreOrders: ({ total }) => ` 等 ${total} 个订单`,
    moreRecipients: (count) => `另有 ${count} 人`,
    quotaShort: ({ left, needed }) =>
      `您的账号今天还可发送 ${left} 封邮件，而到期的有 ${needed} 封。紧急和逾期的先发，其余明天继续。`,
    withoutId: (count) => `有 ${count} 项明细尚未经过检查，暂时不能提醒。请先选择“立即检查”。`,
    uncertain: (count) =>
      `上一次运行中断时有 ${count} 封邮件可能已经发出，不会自动重发。如需重发，请在“发送记录”中删除对应的行。`,
    held: (count) =>
      `有 ${count} 封给客户的邮件等您决定：这些订单是粘贴或导入的，或在规则启用之前就已符合条件。请在侧边栏的“提醒”中选择。`,
    inWork: (count) =>
      `其中 ${count} 封给客户的邮件，订单在 15 分钟内还有改动，或今天发货但还没有物流单号；自动发送时会等到不再改动，缺单号的最迟等到明天。`,
    underway: (count) => `有 ${count} 封邮件正在发送。如果发送中断，开始十分钟后可以继续发送其余的邮件。`,
    ofSender: ({ count, sender }) =>
      `给客户的 ${count} 封邮件由 ${sender} 在下次每小时运行时发出，因为客户只从一个账号收到本店的邮件。如要从您的账号发出，请先接管发送。`,
    ask: '现在发送吗？邮件发出后无法撤回。',
    sent: (count) => (count === 0 ? '没有发送任何邮件。' : `已发送 ${count} 封邮件，详见“发送记录”。`),
    failed: ({ recipient, reason }) => `未能发送给 ${recipient}：${reason}`,
    carriedOver: {
      quota: (count) => `有 ${count} 封邮件超出您的账号今天的发送额度，将在下次运行时发送。`,
      time: (count) => `由于 Google 限制单次运行的时间，有 ${count} 封邮件留待下次运行。`,
      other: (count) => `有 ${count} 封邮件未发送，因为它们在“发送记录”中的行已被删除。下次运行会重新检查。`,
    },
    turnOn: ({ hour }) =>
      `提醒目前为关闭状态，要开启吗？\n\n每天 ${hour}:00 起（按表格所在时区），每位负责人会收到一封邮件，列出其到期和逾期的订单。邮件从您的 Google 账号发出，没有负责人的明细由您代收。提醒的天数可在“设置”中调整。`,
    turnedOn: ({ sender }) => `提醒已开启，由 ${sender} 发送。`,
    turnOffMine: '提醒已开启，由您的账号发送。要为整个团队关闭提醒吗？',
    turnedOff: '提醒已关闭。再次开启之前，不会有人收到提醒邮件。',
    someoneSends: ({ sender }) =>
      `提醒已开启，由 ${sender} 发送。\n\n“是”：改由您的账号发送。\n“否”：为整个团队关闭提醒。\n“取消”：保持不变。`,
  },
  trouble: {
    mailForbidden: ({ sender }) =>
      `Google 已不允许订单簿用 ${sender} 发送邮件。请用该账号关闭提醒后重新开启并允许发送，或接管发送。`,
    quotaSpent: ({ sender, count }) => `还有 ${count} 封邮件要等 Google 允许 ${sender} 继续发送，一般是第二天。`,
    allFailed: ({ count }) => `Google 拒收了到期的 ${count} 封邮件，原因见“发送记录”。`,
    silent: ({ sender }) =>
      `${sender} 的每小时自动运行已有六个多小时没有动静，邮件没有发出。请接管发送，或用该账号关闭提醒后重新开启。`,
    triggerGone: () => '您的每小时自动运行已不存在，可能被 Google 或使用您账号的人删除。请关闭提醒后重新开启。',
    senderLeft: ({ sender }) => `邮件由 ${sender} 发送，但“团队”表中已没有此人。该账号一旦停用，邮件就会停发：请接管发送。`,
  },
};
