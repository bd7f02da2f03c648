import type { Messages } from '../messages';

export const edits: Messages['edits'] = {
  problem: {
    'date-is-text': (heading) => `“${heading}”不是日期，请按 2026-11-30 的格式填写。`,
    'number-is-text': (heading) => `“${heading}”不是数字，请只填数字。`,
    'status-unknown': (heading) => `“${heading}”不在列表中，请从列表中选择。`,
    'customer-differs': (heading) => `“${heading}”与同一订单号的其他行不一致，请改正姓名，或为此行另编订单号。`,
    'formula-overwritten': (heading) => `“${heading}”的公式被手工覆盖，已恢复。如需调整，请修改数量、单价、日期或付款。`,
    'status-not-advanced': (heading) => `已填写实际交付日期，但“${heading}”仍未完结。请改为已交付，或删除该日期。`,
    'negative-quantity': (heading) => `“${heading}”为负数，但此订单没有可退的同一产品。请检查正负号或订单号。`,
    'paid-exceeds-line': (heading) => `“${heading}”超过了此行的总价。请用“登记付款…”把金额分摊到订单各行。`,
  },
  noteMark: '⚠ 订单簿：',
  noteFigure: (figure) => `此处曾填写“${figure}”，公式已恢复。`,
  message: {
    separator: '、',
    greeting: (customer) => `${customer}，您好！`,
    about: (orderNumber) => `您的订单 ${orderNumber}：`,
    line: (product, quantity, amount) => `· ${product}${quantity && ` × ${quantity}`}${amount && `：${amount}`}`,
    cancelledLine: (product) => `· ${product}（已取消）`,
    total: (amount) => `合计：${amount}`,
    paid: (amount) => `已付：${amount}`,
    balance: (amount) => `待付：${amount}`,
    credit: (amount) => `应退：${amount}`,
    expected: (day) => `预计交付：${day}`,
    shipped: (day) => `发货日期：${day}`,
    tracking: (carrier, number) => `物流：${[carrier, number].filter(Boolean).join(' ')}`,
    delivered: (day) => `交付日期：${day}`,
    status: (status) => `状态：${status}`,
    closing: '如需调整，请随时告诉我们。',
  },
};
