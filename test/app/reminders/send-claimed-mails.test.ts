import { prepareMail } from '../../../src/app/reminders/claim-mails';
import { readComposeContext } from '../../../src/app/reminders/compose-context';
import { sendClaimedMails } from '../../../src/app/reminders/send-claimed-mails';
import { SENDING_TIME_MS } from '../../../src/domain/reminder/ledger';
import { aDueMessage } from '../../support/a-due-message';
import { ReminderWorld } from '../../support/reminder-world';

function mailsOf(world: ReminderWorld, count: number) {
  const found = { settings: world.settings, due: [], lines: [], today: world.today() };
  const context = readComposeContext(world.portsOf(), found, 'b@x.com');
  if (!context.ok) throw new Error(context.error.code);
  return Array.from({ length: count }, (_, index) => {
    const message = aDueMessage({ key: `k${index}` });
    const mailId = `m${index}`;
    world.log.push({
      key: message.key,
      mailId,
      runId: 'r',
      row: 0,
      state: 'PLANNED',
      recipient: '',
      subject: '',
      lineId: 'L1',
      told: '',
    });
    const mail = { kind: 'digest', recipient: message.recipient, messages: [message] } as const;
    return prepareMail(mail, mailId, new Map(), context.value);
  });
}

describe('sendClaimedMails', () => {
  it('says "sending" before each mail and "sent" with the next mark: three calls per mail and one mark at the end', () => {
    const world = new ReminderWorld();

    sendClaimedMails(world.portsOf(), mailsOf(world, 2), { startedAt: world.now, quota: world.quota });

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

    const sending = sendClaimedMails(world.portsOf(), mailsOf(world, 2), { startedAt, quota: world.quota });

    expect(sending).toEqual({ sent: 0, failed: [], carriedOver: 2, stoppedBy: 'time' });
    expect(world.log.map(({ state, runId }) => [state, runId])).toEqual([
      ['PLANNED', ''],
      ['PLANNED', ''],
    ]);
  });

  it('counts a mail that cannot be written as failed, and goes on with the next', () => {
    const world = new ReminderWorld();
    const [broken, good] = mailsOf(world, 2);
    const compose = () => {
      throw new Error('No words');
    };

    const sending = sendClaimedMails(world.portsOf(), broken && good ? [{ ...broken, compose }, good] : [], {
      startedAt: world.now,
      quota: world.quota,
    });

    expect(sending).toEqual({
      sent: 1,
      failed: [{ recipient: 'ada@example.com', reason: 'No words' }],
      carriedOver: 0,
      stoppedBy: null,
    });
    expect(world.log.map(({ state }) => state)).toEqual(['FAILED', 'SENT']);
  });
});
