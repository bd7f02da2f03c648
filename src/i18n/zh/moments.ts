import type { Messages } from '../messages';

export const moments: Messages['rules']['moment'] = {
  before: '交付前',
  onTheDay: '交付当天',
  overdue: '已逾期',
  after: '交付日期之后',
  ordered: '新订单',
  status: '到达状态',
  unchanged: '状态未变',
  dateMoved: '交付日期变更',
  urgent: '紧急',
  assigned: '指派负责人',
  unpaid: '逾期未付款',
  issueOpen: '问题未解决',
};
