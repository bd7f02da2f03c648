import fc from 'fast-check';
import { type LoggedEntry, type LoggedState, planLogRepair } from '../../../src/app/reminders/plan-log-repair';
import { MAIL_STATES, type MailState } from '../../../src/domain/reminder/mail-state';

const is = (state: MailState, time = 'before', reason = ''): LoggedState => ({ state, reason, time });
const at = (row: number, key: string, shown: LoggedState): LoggedEntry => ({ row, key, ...shown });

describe('planLogRepair', () => {
  it('finds nothing to do where all stands as meant', () => {
    const repairs = planLogRepair({
      entries: [at(2, 'theirs', is('SENT')), at(3, 'ours', is('SENDING', 'now'))],
      own: new Map([['ours', is('SENDING', 'now')]]),
      before: new Map([['theirs', is('SENT')]]),
      written: [{ row: 3, ...is('SENDING', 'now') }],
    });

    expect(repairs).toEqual([]);
  });

  it('repeats the mark where the row is now, and gives back what stood where it was thought to be', () => {
    const repairs = planLogRepair({
      entries: [at(2, 'ours', is('PLANNED')), at(3, 'theirs', is('SENDING', 'now'))],
      own: new Map([['ours', is('SENDING', 'now')]]),
      before: new Map([['theirs', is('FAILED', 'before', 'no such address')]]),
      written: [{ row: 3, ...is('SENDING', 'now') }],
    });

    expect(repairs).toEqual([
      { row: 2, ...is('SENDING', 'now') },
      { row: 3, ...is('FAILED', 'before', 'no such address') },
    ]);
  });

  it.each(['SENT', 'FAILED', 'SKIPPED'] as const)('gives back that an entry was %s, as no run changes that', (state) => {
    const repairs = planLogRepair({
      entries: [at(3, 'theirs', is('SENDING', 'now'))],
      own: new Map(),
      before: new Map([['theirs', is(state, 'before', 'why')]]),
      written: [{ row: 3, ...is('SENDING', 'now') }],
    });

    expect(repairs).toEqual([{ row: 3, ...is(state, 'before', 'why') }]);
  });

  it.each([
    ['planned by a run that may have moved on', is('PLANNED')],
    ['not there before', undefined],
  ])('makes an entry uncertain that was %s', (_what, past) => {
    const repairs = planLogRepair({
      entries: [at(3, 'theirs', is('SENT', 'now'))],
      own: new Map(),
      before: new Map(past ? [['theirs', past]] : []),
      written: [{ row: 3, ...is('SENT', 'now') }],
    });

    expect(repairs).toEqual([{ row: 3, state: 'SENDING', reason: '', time: past?.time ?? '' }]);
  });

  it('leaves alone what another run has written in the meantime', () => {
    const repairs = planLogRepair({
      entries: [at(3, 'theirs', is('SENT', 'a second ago'))],
      own: new Map(),
      before: new Map([['theirs', is('PLANNED')]]),
      written: [{ row: 9, ...is('SENT', 'now') }],
    });

    expect(repairs).toEqual([{ row: 9, state: null, reason: '', time: '' }]);
  });

  it('puts everything right after any shuffle', () => {
    const states = fc.array(fc.constantFrom(...MAIL_STATES), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(states, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), fc.nat(), (theirs, keys, pick) => {
        const log = [...theirs.map((state, index) => at(0, `t${index}`, is(state))), at(0, 'ours', is('PLANNED'))];
        const before = new Map(log.map((entry) => [entry.key, entry]));
        const shuffled = log
          .map((entry, index) => ({ entry, order: keys[index % 8] ?? 0 }))
          .sort((a, b) => a.order - b.order)
          .map(({ entry }, index) => ({ ...entry, row: index + 2 }));
        const row = (pick % shuffled.length) + 2;
        const written = { row, ...is('SENDING', 'now') };
        const hit = shuffled.map((entry) => (entry.row === row ? { ...entry, ...is('SENDING', 'now') } : entry));

        const repairs = planLogRepair({
          entries: hit,
          own: new Map([['ours', is('SENDING', 'now')]]),
          before,
          written: [written],
        });
        const mended = hit.map((entry) => {
          const repair = repairs.find((candidate) => candidate.row === entry.row);
          return repair ? { ...entry, state: repair.state } : entry;
        });

        for (const { key, state } of mended) {
          const past = before.get(key)?.state;
          if (key === 'ours') expect(state).toBe('SENDING');
          else if (past === 'SENT' || past === 'FAILED') expect(state).toBe(past);
          else expect([past, 'SENDING']).toContain(state);
        }
      }),
    );
  });
});
