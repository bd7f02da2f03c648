import type { Messages } from '../messages';

export const edits: Messages['edits'] = {
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
