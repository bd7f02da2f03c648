import fc from 'fast-check';
import { sendDueReminders } from '../../../src/app/commands/send-due-reminders';
import { isUncertain, RUN_LIFE_MS } from '../../../src/domain/reminder/ledger';
import { aLine } from '../../support/builders';
import { Killed, ReminderWorld } from '../../support/reminder-world';

/** What happens at a call of a run: nothing, its death, another run in the meantime, or time and people at work. */
type Event = 'nothing' | 'kill' | 'other run' | 'a minute passes' | 'somebody sorts the log' | 'the quota is gone';

const EVENTS = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Event>('nothing') },
    {
      weight: 5,
      arbitrary: fc.constantFrom<Event>('kill', 'other run', 'a minute passes', 'somebody sorts the log', 'the quota is gone'),
    },
  ),
  { maxLength: 60 },
);

class Chaos {
  readonly world = new ReminderWorld();
  private readonly events: Event[];
  private runs = 0;
  private depth = 0;

  constructor(events: readonly Event[], owners: readonly number[]) {
    this.events = [...events];
    this.world.settings = {
      ...this.world.settings,
      team: [0, 1, 2, 3].map((owner) => ({ name: `P${owner}`, email: `p${owner}@x.com`, language: 'en', role: '' })),
    };
    owners.forEach((owner, index) => {
      this.world.addLine(
        aLine({
          lineId: `L${index}`,
          productName: `product L${index}`,
          owner: `P${owner}`,
          expectedDeliveryDate: this.world.day(index % 4 === 0 ? 0 : -index),
        }),
      );
    });
  }

  run(): void {
    this.runs += 1;
    this.depth += 1;
    try {
      sendDueReminders(
        this.world.portsOf(() => this.meet(this.events.shift() ?? 'nothing')),
        { tag: `${this.runs}`, startedAt: this.world.now, senderEmail: 'b@x.com', fallbackEmail: 'b@x.com', retryFailed: false },
      );
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** Quiet days: what can still be sent is sent. */
  settle(): void {
    this.events.length = 0;
    this.world.quota = 100;
    for (let round = 0; round < 3; round += 1) {
      this.world.now += RUN_LIFE_MS;
      this.run();
    }
  }

  private meet(event: Event): void {
    if (event === 'kill') throw new Killed();
    if (event === 'other run' && this.depth < 4) this.run();
    if (event === 'a minute passes') this.world.advance(1);
    if (event === 'somebody sorts the log') this.world.log.sort((a, b) => (a.key < b.key ? 1 : -1));
    if (event === 'the quota is gone') this.world.quota = 0;
  }
}

/** What each mail was about, read back from its text part: each order line has its own product. */
function mailedLines(world: ReminderWorld): readonly string[] {
  return world.sent.flatMap(({ to, text }) => [...text.matchAll(/product (L\d+)/g)].map((match) => `${match[1]} to ${to}`));
}

describe('sendDueReminders under any interleaving', () => {
  it('never mails a line twice, and in the end each line was mailed or is shown as uncertain', () => {
    fc.assert(
      fc.property(EVENTS, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }), (events, owners) => {
        const chaos = new Chaos(events, owners);
        const { world } = chaos;
        for (let round = 0; round < 3; round += 1) {
          chaos.run();
          world.advance(4);
        }
        chaos.settle();

        const mailed = mailedLines(world);
        expect(new Set(mailed).size).toBe(mailed.length);
        const keys = world.log.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { line } of world.lines) {
          const entry = world.log.find(({ key }) => key.startsWith(`${line.lineId}·`));
          const wasMailed = mailed.some((text) => text.startsWith(`${line.lineId} `));
          expect(entry?.state === 'SENT' ? wasMailed : entry !== undefined && isUncertain(entry, world.now)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
