import { fieldName } from '../field-name';
import type { Messages } from '../messages';
import { adopt } from './adopt';
import { labels } from './labels';

const named = (field: string, line?: number) => `${line ? `第 ${line} 行的` : ''}“${fieldName(labels.column, field)}”`;

export const errors: Messages['errors'] = {
  'workbook.busy': () => '有人正在修改此工作簿。本次没有改动任何内容，请稍后再试。',
  'workbook.not-made': () => '此表格中还没有订单表。请在“订单簿”菜单中选择“创建或修复订单工作簿”。',
  'sheet.not-found': ({ sheet }) => `找不到工作表“${sheet}”。请选择“创建或修复订单工作簿”来恢复。`,
  'sheet.heading-missing': ({ sheet }) =>
    `工作表“${sheet}”中没有订单簿认识的标题行，未作任何改动。请选择“创建或修复订单工作簿”来恢复。`,
  'sheet.heading-not-first-row': ({ sheet, row }) =>
    `“${sheet}”的标题在第 ${row} 行而不是第 1 行，因此没有写入。请删除其上方的行，或选择“创建或修复订单工作簿”。`,
  'sheet.column-missing': ({ sheet, columns }) =>
    `“${sheet}”缺少：${columns.join('、')}。未作任何改动。请选择“创建或修复订单工作簿”来恢复。`,
  'sheet.column-doubled': ({ sheet, column }) =>
    `“${sheet}”中有多个标题为“${column}”的列，无法确定以哪个为准。请重命名或删除其中一个。`,
  'order.not-found': ({ orderNumber }) => `表中已没有订单 ${orderNumber}。请刷新列表。`,
  'line.not-found': () => '表中已没有这一行订单，可能已被删除。请刷新列表。',
  'order.illegal-transition': ({ from, to }) =>
    `“${labels.status[from]}”的订单不能改为“${labels.status[to]}”。如确有需要，请在表格中直接修改状态。`,
  'order.none-selected': () => '请先在订单表中选中某个订单所在行的任一单元格，再执行此操作。',
  'order.empty': () => '订单中没有任何明细。请至少添加一个产品或服务。',
  'order.changed-meanwhile': ({ orderNumber }) => `订单 ${orderNumber} 的付款刚被其他人修改，因此没有记录。请核对余额后再试。`,
  'payment.refund-exceeds-paid': ({ orderNumber }) =>
    `订单 ${orderNumber} 的已付金额不足以退款，因此没有记录。请填写较小的金额。`,
  'entry.missing': ({ field, line }) => `请填写${named(field, line)}。`,
  'entry.not-a-number': ({ field, line, value }) => `${named(field, line)}中的“${value}”不是数字，请只填数字。`,
  'entry.not-a-date': ({ field, line, value }) => `${named(field, line)}中的“${value}”不是日期，请按 2026-11-30 的格式填写。`,
  'entry.not-an-email': ({ value }) => `“${value}”不是有效的邮箱地址。`,
  'request.invalid': () => '侧边栏发来的内容无法识别，未作任何改动。请关闭侧边栏后重新打开。',
  'table.none': () => adopt.none,
  'table.gone': () => '找不到该表格了，没有复制任何内容。请重新选择“使用我已有的表格…”。',
  'table.copied-before': ({ rows, day }) => adopt.copiedBefore(rows, day),
  'table.field-doubled': ({ field }) => adopt.twice(fieldName(labels.column, field)),
  'table.no-key': () => adopt.noKey,
  'samples.not-empty': ({ lines }) => `订单表中已有 ${lines} 行订单，因此没有添加示例。示例只能填入空的订单表。`,
  'reminders.someone-sends': ({ sender }) => `此工作簿的提醒已由 ${sender} 发送。如需改由您的账号发送，请选择“接管”。`,
  'reminders.mail-not-allowed': () =>
    '订单簿没有获得用您的账号发送邮件的权限，因此没有发送提醒。请再次点击该菜单项，并在 Google 询问时勾选发送邮件的权限。',
  'reminders.triggers-not-allowed': () =>
    '订单簿没有获得在您离开时运行的权限，因此提醒仍为关闭。请再次点击该菜单项，并在 Google 询问时允许。',
  'reminders.account-unknown': () =>
    'Google 没有提供您的邮箱地址，无法确定由谁发送。请再次点击该菜单项，并在 Google 询问时勾选查看邮箱地址的权限。',
  'reminders.customers-of-sender': ({ sender }) =>
    `给客户的邮件只从一个账号发出，即 ${sender}，因此没有发送。请由对方决定，或先改由您的账号发送。`,
  'reminders.at-rest': () => '现在已是夜间或休息日，因此没有发送。如仍要发送，请再次选择发送。',
  'alerts.reminders-off': () => '即时通知由发送提醒的账号发出，而提醒尚未开启。请先开启提醒。',
  'alerts.other-sender': ({ sender }) => `即时通知由发送提醒的账号 ${sender} 发出。请对方开启，或先由您接管发送。`,
  'chat.address-unknown': () =>
    '这不是订单簿认识的 Webhook 地址。地址应以 https:// 开头，属于 Google Chat、Slack、钉钉、企业微信、飞书或 Lark。请从群设置中重新复制。',
  'chat.refused': ({ reason }) =>
    `群聊没有接受消息，因此未作任何设置。对方提示：“${reason}”。请在群设置中检查地址、密钥和关键词。`,
  'mail.still-sending': () => '这封邮件可能正在发送。请等待十分钟后再查看。',
  'mail.settled-otherwise': () => '已有人对这封邮件作出了不同的处理，因此没有更改。结果请见“发送记录”。',
  'rule.not-found': () => '“规则”表中已没有这条规则，可能已被删除。没有作任何更改。',
  'template.empty': () => '主题和正文都没有写，因此没有保存。请填写其中之一，或选择“恢复内置”。',
  'template.faulty': () => '这条消息按现在的写法无法发送，因此没有保存。请修改标出的内容后再保存。',
  'app.unexpected': ({ reference, google }) =>
    `${google ? `Google 表格提示：“${google}”` : '出现意外错误，'}未再作任何改动。请重试；若仍出现，请附上编号 ${reference} 反馈。`,
};
