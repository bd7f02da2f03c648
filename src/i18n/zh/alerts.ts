import type { Messages } from '../messages';

export const alerts: Messages['alerts'] = {
  item: '开启或关闭即时通知…',
  title: '即时通知',
  turnOn:
    '即时通知未开启。要开启吗？\n\n订单变为紧急或分配给某人时，负责人会在一分钟内收到邮件，而不必等到下一次每小时检查：一次编辑只发一封，十分钟内最多一封，夜间和休息日不发。如果“紧急”和“分配”两条规则都未启用，会一并启用。邮件从您的 Google 账号发出。',
  turnedOn: ({ sender }) => `即时通知已开启，由 ${sender} 发出。`,
  turnOff: ({ sender }) => `即时通知已开启，由 ${sender} 发出。要为整个团队关闭吗？关闭后，这些内容由下一次每小时检查告知。`,
  turnedOff: '即时通知已关闭。',
  ownEdit: '由收件人本人修改',
};
