import type { templateWords as english } from '../en/template-words';
import type { Translated } from '../messages';

export const templateWords: Translated<typeof english> = {
  name: {
    orderConfirmation: '收到订单，请客户核对',
    orderChanged: '订单有变动，请客户核对',
    orderConfirmed: '订单已确认',
    orderShipped: '已发货',
    orderDelivered: '已交付',
    deliveryDelayed: '交付日期变动',
    orderCancelled: '订单已取消',
    paymentReminder: '付款提醒',
    urgentAlert: '紧急订单（发给同事）',
    assignment: '负责人变更（发给同事）',
    staleOrder: '长时间无进展（发给同事）',
    dateChanged: '交付日期变动（发给同事）',
  },
  field: {
    nextDeliveryDate: '预计交付日期（已过则不显示）',
    previousDeliveryDate: '此前告知的预计交付日期',
    daysLater: '推迟多久，如“3 天”',
    orderTotal: '订单合计',
    change: '变动之处，如“新增”“原为 2”',
    trackingUrl: '物流查询链接',
    remark: '客户需求与特殊要求',
    senderName: '发件人名称',
    workbookName: '工作簿名称',
    moreLines: '未列出的明细数',
    recipientName: '收件同事的姓名',
    daysUnchanged: '多久没有变化，如“7 天”',
    orderUrl: '打开订单的链接',
    lines: '本邮件涉及的明细',
    otherLines: '订单的其他明细',
    shipments: '包裹',
    remarks: '逐条列出的要求',
  },
};
