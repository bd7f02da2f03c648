import { readLastRun, readSender, writeLastRun, writeSender } from '../../../src/app/reminders/reminder-state';
import { aMemory } from '../../support/a-memory';

describe('the sender', () => {
  const sender = { email: 'ada@x.com', since: 7, triggerId: 't' };

  it('is remembered until reminders are switched off', () => {
    const memory = aMemory();

    writeSender(memory, sender);
    expect(readSender(memory)).toEqual(sender);
    writeSender(memory, null);
    expect(readSender(memory)).toBeNull();
  });

  it.each(['', '{', 'null', '7', '{"email":"ada@x.com"}', '{"email":1,"since":1,"triggerId":"t"}'])(
    'is nobody where the note is %j',
    (text) => {
      const memory = aMemory();
      memory.set('reminders.sender', text);

      expect(readSender(memory)).toBeNull();
    },
  );
});

describe('the last run', () => {
  it('is remembered apart from the sender, so that neither undoes the other', () => {
    const memory = aMemory();
    const run = {
      at: 7,
      sent: 1,
      failed: 2,
      carriedOver: 3,
      stoppedBy: 'quota',
      refusal: { code: 'workbook.busy', params: {} },
      succeededAt: 5,
    } as const;

    writeLastRun(memory, run);
    writeSender(memory, null);

    expect(readLastRun(memory)).toEqual(run);
  });

  it('is none at first, and reads what another version left', () => {
    const memory = aMemory();
    expect(readLastRun(memory)).toBeNull();

    memory.set('reminders.lastRun', '{"at":7,"sent":"many"}');

    expect(readLastRun(memory)).toEqual({
      ...{ at: 7, sent: 0, failed: 0, carriedOver: 0 },
      ...{ stoppedBy: null, refusal: null, succeededAt: null },
    });
  });
});
