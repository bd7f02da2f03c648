import type { builtInTemplates as english } from '../en/built-in-templates';
import type { Translated } from '../messages';

const HELLO = '{{#customerName}}{{customerName}}，{{/customerName}}您好！';
const HELLO_COLLEAGUE = '{{#recipientName}}{{recipientName}}，{{/recipientName}}您好：';
const PRODUCT =
  '{{productName}}{{#specification}}（{{specification}}）{{/specification}}{{#quantity}} × {{quantity}}{{#unit}} {{unit}}{{/unit}}{{/quantity}}';
const LINES = `{{#lines}}
- ${PRODUCT}{{#change}}（{{change}}）{{/change}}
{{/lines}}
{{#moreLines}}
- 另有 {{moreLines}} 项
{{/moreLines}}`;
const PRICED_LINES = `{{#lines}}
- ${PRODUCT}{{#lineTotal}}：{{lineTotal}}{{/lineTotal}}
{{/lines}}
{{#moreLines}}
- 另有 {{moreLines}} 项
{{/moreLines}}`;
/** An order that was told before: what changed is marked. */
const CHANGED_LINES = `{{#lines}}
- ${PRODUCT}{{#change}}（{{change}}）{{/change}}{{#lineTotal}}：{{lineTotal}}{{/lineTotal}}
{{/lines}}
{{#moreLines}}
- 另有 {{moreLines}} 项
{{/moreLines}}`;
/** Goods of the order whose turn has not come; their heading stands elsewhere. */
const OPEN_LINES = `{{#openLines}}
- ${PRODUCT}{{#expectedDeliveryDate}}，预计 {{expectedDeliveryDate}}{{/expectedDeliveryDate}}
{{/openLines}}`;
const DATED_LINES = `{{#lines}}
- ${PRODUCT}{{^expectedDeliveryDate}}（日期待定）{{/expectedDeliveryDate}}
{{/lines}}
{{#moreLines}}
- 另有 {{moreLines}} 项
{{/moreLines}}`;
const TERMS = `{{#orderNumber}}
订单号：{{orderNumber}}
{{/orderNumber}}
{{#orderTotal}}
合计：{{orderTotal}}
{{/orderTotal}}
{{#paymentMethod}}
付款方式：{{paymentMethod}}
{{/paymentMethod}}
{{#expectedDeliveryDate}}
预计交付：{{expectedDeliveryDate}}{{#previousDeliveryDate}}（原定 {{previousDeliveryDate}}）{{/previousDeliveryDate}}
{{/expectedDeliveryDate}}
{{#shippingAddress}}
收货地址：{{shippingAddress}}
{{/shippingAddress}}

{{#remark}}
您的要求，我们理解如下：

{{/remark}}
{{#remarks}}
- {{remark}}{{#productName}}（{{productName}}）{{/productName}}
{{/remarks}}

请核对以上内容。如无误，回复“确认”即可；如需更改，请直接回复本邮件告诉我们。`;
const BYE = `祝好！
{{senderName}}`;
const PARTIES = `{{#orderNumber}}
订单号：{{orderNumber}}
{{/orderNumber}}
{{#customerName}}
客户：{{customerName}}{{#contact}}，{{contact}}{{/contact}}
{{/customerName}}
订单状态：{{status}}`;
const FACTS_FOR_COLLEAGUES = `${PARTIES}
{{#expectedDeliveryDate}}
预计交付：{{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{#remarkSpecial}}
特殊要求：{{remarkSpecial}}
{{/remarkSpecial}}`;

export const builtInTemplates: Translated<typeof english> = {
  orderConfirmation: {
    subject: '请核对您的订单 {{orderNumber}}',
    text: `${HELLO}

感谢您的惠顾，我们记录的订单内容如下：

${PRICED_LINES}

${TERMS}

${BYE}`,
  },
  orderChanged: {
    subject: '您的订单 {{orderNumber}} 有变动，请核对',
    text: `${HELLO}

您的订单 {{orderNumber}} 有变动。变动后的完整内容如下，请以本邮件为准：

${CHANGED_LINES}

${TERMS}

${BYE}`,
  },
  orderConfirmed: {
    subject: '您的订单 {{orderNumber}} {{#openCount}}部分商品{{/openCount}}已确认',
    text: `${HELLO}

您的订单 {{orderNumber}} {{#openCount}}中的以下商品{{/openCount}}已确认，我们正在安排：

${LINES}

{{#openCount}}
订单其余商品确认后，我们会另行通知您：
{{/openCount}}
${OPEN_LINES}

{{#nextDeliveryDate}}
预计 {{nextDeliveryDate}}交付{{#previousDeliveryDate}}（原定 {{previousDeliveryDate}}）{{/previousDeliveryDate}}。日期如有变动，我们会及时通知您。
{{/nextDeliveryDate}}

如有任何问题，直接回复本邮件即可。

${BYE}`,
  },
  orderShipped: {
    subject: '您的订单 {{orderNumber}} {{#openCount}}部分商品{{/openCount}}已发货',
    text: `${HELLO}

您的订单 {{orderNumber}} {{#openCount}}中的以下商品{{/openCount}}已发货：

${LINES}

{{#shipments}}
{{#shippedDate}}
发货日期：{{shippedDate}}
{{/shippedDate}}
{{#carrier}}
物流公司：{{carrier}}
{{/carrier}}
{{#trackingNumber}}
物流单号：{{trackingNumber}}
{{/trackingNumber}}

{{#trackingUrl}}
查询物流：{{trackingUrl}}

{{/trackingUrl}}
{{/shipments}}
{{#nextDeliveryDate}}
预计 {{nextDeliveryDate}}前送达。
{{/nextDeliveryDate}}

{{#shippingAddress}}
收货地址：{{shippingAddress}}
{{/shippingAddress}}

{{#openCount}}
订单其余商品将另行发货：
{{/openCount}}
${OPEN_LINES}

如有问题，直接回复本邮件即可。

${BYE}`,
  },
  orderDelivered: {
    subject: '您的订单 {{orderNumber}} {{#openCount}}部分商品{{/openCount}}已交付',
    text: `${HELLO}

您的订单 {{orderNumber}} {{#openCount}}中的以下商品{{/openCount}}已{{#actualDeliveryDate}}于 {{actualDeliveryDate}}{{/actualDeliveryDate}}交付：

${LINES}

请您查收。如有缺少或损坏，请在近几天内回复本邮件，我们会尽快处理。

{{#otherLines}}
{{#actualDeliveryDate}}
- 此前已交付：${PRODUCT}，{{actualDeliveryDate}}
{{/actualDeliveryDate}}
{{/otherLines}}

{{#openCount}}
订单其余商品待交付：
{{/openCount}}
${OPEN_LINES}

感谢您的惠顾。

${BYE}`,
  },
  deliveryDelayed: {
    subject:
      '您的订单 {{orderNumber}} {{#expectedDeliveryDate}}交付日期有变：{{expectedDeliveryDate}}{{/expectedDeliveryDate}}{{^expectedDeliveryDate}}交付日期待定{{/expectedDeliveryDate}}',
    text: `${HELLO}

您的订单 {{orderNumber}} 的交付日期有变动：

{{#previousDeliveryDate}}
原定日期：{{previousDeliveryDate}}
{{/previousDeliveryDate}}
{{#expectedDeliveryDate}}
最新日期：{{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
最新日期：待定
{{/expectedDeliveryDate}}

${DATED_LINES}

{{#daysLater}}
让您多等 {{daysLater}}，非常抱歉。

{{/daysLater}}
{{#expectedDeliveryDate}}
如果新的日期对您不方便，请直接回复本邮件，我们一起想办法。
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
由此带来的不便，敬请谅解。新的日期确定后，我们会尽快通知您；如果您必须在某一天之前收到，请直接回复本邮件告诉我们。
{{/expectedDeliveryDate}}

${BYE}`,
  },
  orderCancelled: {
    subject: '您的订单 {{orderNumber}} {{#openCount}}部分商品{{/openCount}}已取消',
    text: `${HELLO}

您的订单 {{orderNumber}} 中的以下内容已取消，不再交付：

${LINES}

{{#openLines}}
- 不受影响：${PRODUCT}（{{status}}）
{{/openLines}}

如果您并未要求取消，或有款项需要退还，请直接回复本邮件。

${BYE}`,
  },
  orderResumed: {
    subject: '您的订单 {{orderNumber}} 已恢复处理',
    text: `${HELLO}

此前通知您，订单 {{orderNumber}} 中的以下内容已取消。现已撤回取消，订单照常进行：

${LINES}

{{#nextDeliveryDate}}
预计 {{nextDeliveryDate}}交付。日期如有变动，我们会及时通知您。
{{/nextDeliveryDate}}

给您带来不便，敬请谅解。如果您不再需要该订单，或有任何问题，请直接回复本邮件。

${BYE}`,
  },
  paymentReminder: {
    subject: '订单 {{orderNumber}} 付款提醒{{#balanceDue}}：待付 {{balanceDue}}{{/balanceDue}}',
    text: `${HELLO}

温馨提醒：我们尚未收到订单 {{orderNumber}} 的{{#amountPaid}}全部{{/amountPaid}}款项。

{{#orderTotal}}
订单合计：{{orderTotal}}
{{/orderTotal}}
{{#amountPaid}}
已付金额：{{amountPaid}}
{{/amountPaid}}
{{#balanceDue}}
待付金额：{{balanceDue}}
{{/balanceDue}}
{{#paymentDueDate}}
付款期限：{{paymentDueDate}}
{{/paymentDueDate}}
{{#paymentMethod}}
付款方式：{{paymentMethod}}
{{/paymentMethod}}

付款时请注明订单号 {{orderNumber}}。如果您已经付款，非常感谢，请忽略本邮件；如有困难，请直接回复，我们一起商量。

${BYE}`,
  },
  urgentAlert: {
    subject: '紧急：订单 {{orderNumber}}{{#customerName}}，{{customerName}}{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

以下订单为紧急订单{{#owner}}，负责人：{{owner}}{{/owner}}{{^owner}}，目前还没有负责人{{/owner}}。

${LINES}

${FACTS_FOR_COLLEAGUES}

打开订单：{{orderUrl}}`,
  },
  assignment: {
    subject:
      '订单 {{orderNumber}}{{#customerName}}（{{customerName}}）{{/customerName}}现由{{#owner}} {{owner}} {{/owner}}{{^owner}}您{{/owner}}负责',
    text: `${HELLO_COLLEAGUE}

以下订单现由{{#owner}} {{owner}} {{/owner}}{{^owner}}您{{/owner}}负责：

${LINES}

${FACTS_FOR_COLLEAGUES}
优先级：{{priority}}

打开订单：{{orderUrl}}`,
  },
  staleOrder: {
    subject:
      '订单 {{orderNumber}} {{#daysUnchanged}}已 {{daysUnchanged}}{{/daysUnchanged}}{{^daysUnchanged}}长时间{{/daysUnchanged}}没有进展',
    text: `${HELLO_COLLEAGUE}

以下订单的状态{{#daysUnchanged}}已 {{daysUnchanged}}{{/daysUnchanged}}{{^daysUnchanged}}长时间{{/daysUnchanged}}没有变化，是否遇到了问题？

${LINES}

${FACTS_FOR_COLLEAGUES}
{{#owner}}
负责人：{{owner}}
{{/owner}}

打开订单：{{orderUrl}}`,
  },
  dateChanged: {
    subject: '交付日期有变：订单 {{orderNumber}}{{#customerName}}（{{customerName}}）{{/customerName}}',
    text: `${HELLO_COLLEAGUE}

以下订单的预计交付日期有变动：

{{#previousDeliveryDate}}
原定日期：{{previousDeliveryDate}}
{{/previousDeliveryDate}}
{{#expectedDeliveryDate}}
最新日期：{{expectedDeliveryDate}}
{{/expectedDeliveryDate}}
{{^expectedDeliveryDate}}
最新日期：待定（未填写）
{{/expectedDeliveryDate}}

${DATED_LINES}

${PARTIES}
{{#owner}}
负责人：{{owner}}
{{/owner}}

打开订单：{{orderUrl}}`,
  },
};
