import type { Messages } from '../messages';

export const alerts: Messages['alerts'] = {
  item: '开启或关闭即时通知…',
  title: '即时通知',
  turnOn:
    '即时通知未开启。要开启吗？\n\n订单变为紧急或分配给某人时，负责人会在一分钟内收到邮件，而不必等到下一次每小时检查：一次编辑只发一封，十分钟内最多一封，夜间和休息日不发。如果“紧急”和“分配”两条规则都未启用，会一并启用。邮件从您的 Google 账号发出。',
  turnedOn: ({ sender }) => `即时通知已开启，由 ${sender} 发出。`,
  turnOff: ({ sender }) => `即时通知已开启，由 ${sender} 发出。要为整个团队关闭吗？关闭后，这些内容由下一次每小时检查告知。`,
  turnedOff: '即时通知已关闭。',
  trouble: {
    gone: () => '您的触发器已不存在，可能被 Google 或使用您账号的人删除。请关闭后重新开启。',
    orphaned: ({ sender }) =>
      `即时通知由 ${sender} 开启，但此人已不再发送提醒，因此不会通知任何人。请先关闭，再由发送提醒的人重新开启。`,
    senderLeft: ({ sender }) => `“团队”表中已没有 ${sender}。该账号一旦停用，通知就会停发：请接管发送。`,
    noRule: () => '“紧急”和“指派负责人”的规则都未启用，因此没有可通知的内容。请在“规则”中启用。',
  },
  ownEdit: '由收件人本人修改',
  chat: {
    item: '团队群聊…',
    title: '团队群聊',
    alert: (count) => `${count} 项变为紧急或新分配 – 订单簿`,
    summary: '每日汇总',
    more: (count) => `……另有 ${count} 项`,
    noNumber: '无订单号',
    noOwner: '无负责人',
    greeting: (workbook) => `订单簿：今后“${workbook}”的订单消息将发到这里。`,
    askAddress:
      '请粘贴 Google Chat、Slack、钉钉、企业微信或飞书/Lark 群机器人的 Webhook 地址。紧急和新分配的订单以及每日一次的汇总会发到群里：只含订单号、产品和负责人，不含任何客户信息。',
    askSecret: '如果群机器人启用了加签（签名校验），请粘贴密钥；否则留空。',
    connected: (where) => `已连接 ${where}，消息将发到该群。`,
    askChange: (where) => `消息正发到 ${where}。\n\n是：改发到别处。\n否：停止发送。\n取消：保持不变。`,
    disconnected: '不再向群聊发送消息。',
  },
};
