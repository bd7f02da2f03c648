import type { RuleFault } from '../../domain/rules/message-rule';

/** Why a rule cannot work, in the same words in its row and in the sidebar. Columns are called as their headings. */
export const ruleFaults: Readonly<Record<RuleFault, string>> = {
  momentUnknown: 'Choose in “When” what the rule waits for.',
  daysMissing: 'Enter in “Days” a whole number from 1 to 366.',
  daysUnused: 'This “When” counts no days. Empty “Days” in the Rules sheet.',
  dayKindUnknown: 'Choose calendar days or working days in “Count”.',
  statusMissing: 'Choose in “Status” which one is to be reached.',
  statusUnknown: 'There is no such status. Choose from the list in “Status”.',
  statusUnused: '“Status” is for “Status reached” and “Status unchanged” only; to restrict the rule, use “Only status”.',
  statusContradicts: '“Status” and “Only status” contradict each other: the rule can never hold.',
  filterUnknown: 'A status or priority that it is restricted to does not exist. Choose from the list.',
  amountUnusable: 'The amount that it starts from is not a number of 0 or more.',
  recipientMissing: 'Say in “To” who is to be told.',
  recipientUnknown: 'Somebody in “To” is not in the Team table in Settings.',
  recipientWithoutAddress: 'Somebody in “To” has no e-mail address in the Team table in Settings.',
  recipientAddressUnusable: 'The e-mail address of somebody in “To” is not valid. Correct it in the Team table in Settings.',
  deliveryUnknown: 'Choose in “How”: in the digest or at once.',
  templateUnknown: 'There is no such message. Choose from the list in “Message”.',
  templateMissing: 'A mail of its own needs a message. Choose one in “Message”.',
  templateMisfit:
    'This message says something else than what the rule waits for. “Payment reminder” goes with “unpaid”, “Delivery date moved” with “delivery date moved”, “Order received” with “new order”; “Confirmed”, “Shipped”, “Delivered” and “Cancelled” go with that status.',
  notForCustomers: 'Customers get a mail of their own: choose “At once” and a message that is written for customers.',
  shopNameMissing: 'Customers need to know who writes: enter “Shop name” in Settings.',
  fillUnknown: 'There is no such colour. Choose from the list.',
  gradesNotYet: 'Customer grades are not kept yet. Empty “Only grade” in the Rules sheet.',
  issuesNotYet: 'Issues are not kept yet. Choose something else in “When”.',
  tooMany: 'Too many rules are on. Turn one off.',
};
