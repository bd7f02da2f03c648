import type { ClaimedMail } from '../../../src/app/reminders/claim-mails';
import { reportBrokenTemplates } from '../../../src/app/reminders/report-broken-templates';
import { success } from '../../../src/domain/shared/result';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const fault = { part: 'text', code: 'unknownField', name: 'remarkInternal', line: 2, column: 1 } as const;
const mailOf = (language: 'en' | 'zh', fellBack: ClaimedMail['fellBack']): ClaimedMail => ({
  mailId: 'm',
  mail: {
    kind: 'order',
    recipient: aRecipient('cust@y.com', { kind: 'customer', language }),
    template: 'orderShipped',
    orderNumber: 'A',
    messages: [aDueMessage()],
  },
  subject: '',
  compose: () => ({ to: '', subject: '', text: '', html: '' }),
  fellBack,
  entry: null,
});

function reportOf(mails: readonly ClaimedMail[]) {
  const reports: unknown[] = [];
  reportBrokenTemplates({ read: () => success([]), report: (faults) => void reports.push(faults) }, mails, 'en');
  return reports;
}

describe('reportBrokenTemplates', () => {
  it('says once for each message and language what is wrong, however many mails it was for', () => {
    const reports = reportOf([mailOf('en', [fault]), mailOf('en', [fault]), mailOf('zh', [fault]), mailOf('zh', [])]);

    expect(reports).toEqual([
      [
        { key: 'orderShipped', language: 'en', problem: expect.stringContaining('remarkInternal') },
        { key: 'orderShipped', language: 'zh', problem: expect.stringContaining('remarkInternal') },
      ],
    ]);
  });

  it('writes nothing while all can be sent', () => {
    expect(reportOf([mailOf('en', [])])).toEqual([]);
  });
});
