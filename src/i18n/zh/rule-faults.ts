import type { RuleFault } from '../../domain/rules/message-rule';

/** Why a rule cannot work: in the same words in sheet and sidebar, columns by their headings. */
export const ruleFaults: Readonly<Record<RuleFault, string>> = {
  momentUnknown: '请在“时机”中选择规则等待的事情。',
  daysMissing: '请在“天数”中填写 1 到 366 的整数。',
  daysUnused: '这个“时机”不用天数，请清空“规则”表中的“天数”。',
  dayKindUnknown: '请在“计算方式”中选择自然日或工作日。',
  statusMissing: '请在“状态”中选择要到达的状态。',
  statusUnknown: '没有这个状态，请从“状态”列表中选择。',
  statusUnused: '“状态”只用于“到达状态”和“状态未变”；要限定范围，请改填“仅限状态”。',
  statusContradicts: '“状态”和“仅限状态”互相矛盾，这条规则永远不会成立。',
  filterUnknown: '限定的状态或优先级不存在，请从列表中选择。',
  amountUnusable: '限定的金额不是不小于 0 的数字。',
  recipientMissing: '请在“通知谁”中填写收件人。',
  recipientUnknown: '“通知谁”中有人不在“设置”的团队表里。',
  recipientWithoutAddress: '“通知谁”中有人在“设置”的团队表里没有邮箱。',
  recipientAddressUnusable: '“通知谁”中有人的邮箱无效，请在“设置”的团队表里改正。',
  deliveryUnknown: '请在“方式”中选择汇总或立即。',
  templateUnknown: '没有这个模板，请从“模板”列表中选择。',
  templateMissing: '立即发送的邮件需要模板，请在“模板”中选择。',
  templateMisfit:
    '模板与时机不符：“付款提醒”只用于逾期未付款，“交付日期变动”只用于交付日期变更，“收到订单”只用于新订单；“已确认”“已发货”“已交付”“已取消”只用于到达相应的状态。',
  notForCustomers: '客户只收单独的邮件：请选择“立即”，并选择写给客户的模板。',
  shopNameMissing: '客户需要知道是谁发来的邮件：请先在“设置”中填写“店铺名称”。',
  fillUnknown: '没有这种颜色，请从列表中选择。',
  gradesNotYet: '暂不支持客户等级，请清空“规则”表中的“仅限客户等级”。',
  issuesNotYet: '暂不支持问题记录，请在“时机”中选择别的。',
  tooMany: '启用的规则太多，请先停用一条。',
};
