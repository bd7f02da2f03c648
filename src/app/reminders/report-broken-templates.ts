import type { Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { describeTemplateProblems } from '../templates/describe-template-fault';
import type { ClaimedMail } from './claim-mails';
import type { RunBooks } from './default-books';

/**
 * Says beside the team's own messages which of them could not be sent, in the workbook's language. Nothing is written while
 * all can.
 */
export function reportBrokenTemplates(templates: RunBooks['templates'], mails: readonly ClaimedMail[], language: Language): void {
  const messages = messagesFor(language);
  const faults = new Map<string, Parameters<RunBooks['templates']['report']>[0][number]>();
  for (const { mail, fellBack } of mails) {
    if (fellBack.length === 0 || mail.kind !== 'order') continue;
    const { template: key, recipient } = mail;
    const problem = describeTemplateProblems(fellBack, messages);
    faults.set(`${key} ${recipient.language}`, { key, language: recipient.language, problem });
  }
  if (faults.size > 0) templates.report([...faults.values()]);
}
