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
    },
    state: { PLANNED: '已计划', SENDING: '发送中', SENT: '已发送', FAILED: '失败' },
    rule: { before: '到期前', onTheDay: '到期当日', overdue: '已逾期' },
  },
};
