import { alertLines } from '../../../src/app/alerts/alert-lines';
import { newHistory } from '../../../src/domain/rules/line-history';
import { success } from '../../../src/domain/shared/result';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { booksOf } from '../../support/rule-books';

const urgent = aRule({
  ...{ moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' },
  audience: [{ kind: 'owner' }, { kind: 'customer' }],
});

describe('alertLines', () => {
  it('mails from the one account, tells the other of lines without an owner, and leaves customers to the hourly run', () => {
    const world = new ReminderWorld();
    world.books = booksOf([urgent]);
    const line = aLine({ priority: 'urgent', email: 'cust@y.com' });
    const saved = { row: 2, line, unreadable: [], history: newHistory(line, world.today()) };

    const outcome = alertLines(
      world.portsOf(),
      { list: () => success([saved]), complete: () => success(null) },
      { tag: 'x', startedAt: world.now, actorEmail: '', senderEmail: 'bo@x.com', fallbackEmail: 'boss@x.com' },
    );

    expect(outcome).toMatchObject({ ok: true, value: { did: 'send', outcome: { sent: 1 } } });
    expect(world.sent.map(({ to }) => to)).toEqual(['boss@x.com']);
    expect(world.log.map(({ recipient, state }) => [recipient, state])).toEqual([['boss@x.com', 'SENT']]);
  });
});
