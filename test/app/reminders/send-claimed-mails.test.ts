import { sendClaimedMails } from '../../../src/app/reminders/send-claimed-mails';
import { SENDING_TIME_MS } from '../../../src/domain/reminder/ledger';
import { aDueLine } from '../../support/a-due-line';
import { ReminderWorld } from '../../support/reminder-world';

const mailsOf = (world: ReminderWorld, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const line = aDueLine({ key: `k${index}` });
    world.log.push({ key: line.key, mailId: `m${index}`, runId: 'r', row: 0, state: 'PLANNED', recipient: '', subject: '' });
    return { mailId: `m${index}`, digest: { recipient: line.recipient, lines: [line] } };
  });

describe('sendClaimedMails', () => {
  it('says "sending" before each mail and "sent" with the next mark: three calls per mail and one mark at the end', () => {
    const world = new ReminderWorld();

    sendClaimedMails(world.portsOf(), mailsOf(world, 2), {
      settings: world.settings,
      senderEmail: 'b@x.com',
      startedAt: world.now,
    });

    expect(world.calls).toEqual([
      'ledger.mark',
      'mailer.send',
      'mailer.sent',
      'ledger.mark',
      'mailer.send',
      'mailer.sent',
      'ledger.mark',
    ]);
    expect(world.log.map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  });

  it('sends nothing in an execution that has no time left, and hands all back', () => {
    const world = new ReminderWorld();
    const startedAt = world.now - SENDING_TIME_MS;

    const sending = sendClaimedMails(world.portsOf(), mailsOf(world, 2), {
      settings: world.settings,
      senderEmail: 'b@x.com',
      startedAt,
    });

    expect(sending).toEqual({ sent: 0, failed: [], carriedOver: 2, stoppedBy: 'time' });
    expect(world.log.map(({ state, runId }) => [state, runId])).toEqual([
      ['PLANNED', ''],
      ['PLANNED', ''],
    ]);
  });
});
