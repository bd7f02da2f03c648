import { type Seeded, seeded } from '../../host/faults/seeded';
import { type ReminderPorts, sendDueReminders } from '../../src/app/commands/send-due-reminders';
import { settleMail } from '../../src/app/commands/settle-mail';
import { isGoods } from '../../src/app/orders/is-goods';
import type { LedgerClaim } from '../../src/app/ports';
import { refuse } from '../../src/app/refusal';
import { readDueMessages } from '../../src/app/reminders/read-due-messages';
import type { OrderLine } from '../../src/domain/order/order-line';
import { isUncertain, RUN_LIFE_MS } from '../../src/domain/reminder/ledger';
import { parseTold } from '../../src/domain/reminder/told';
import { newHistory, nextHistory } from '../../src/domain/rules/line-history';
import { isDone } from '../../src/domain/rules/rule-occurrence';
import { aRule } from '../support/a-rule';
import { aLine } from '../support/builders';
import { ReminderWorld } from '../support/reminder-world';
import { booksOf } from '../support/rule-books';
import { type Call, SuspendedRun } from './suspended-run';

/** What came of a storm. Keys are those of the ledger: a line, a moment and its day, a person. */
export interface StormReport {
  readonly seed: number;
  readonly runs: number;
  readonly kills: number;
  readonly mails: number;
  /** Mails of which nobody knew, and somebody said what became of them. */
  readonly settled: number;
  /** Keys that were mailed more than once. */
  readonly duplicates: readonly string[];
  /** Keys that were due and never mailed. */
  readonly losses: readonly string[];
  /** What customers know that is not so in the end, or were told as if they did not know it. */
  readonly misled: readonly string[];
}

const EVENTS = 140;
const MINUTE = 60_000;
/** Google ends an execution after six minutes (F008). */
const LONGEST_RUN_MS = 6 * MINUTE;
const MOST_AT_ONCE = 3;
const CUSTOMER = { audience: [{ kind: 'customer' as const }], delivery: 'atOnce' as const };

const RULES = [
  aRule({ id: 'R1', moment: 'onTheDay' }),
  aRule({ id: 'R2', moment: 'overdue', days: 1 }),
  aRule({ id: 'R3', moment: 'urgent', delivery: 'atOnce', template: 'urgentAlert' }),
  aRule({ id: 'R4', moment: 'unpaid', days: 7 }),
  aRule({ id: 'R5', moment: 'ordered', template: 'orderConfirmation', ...CUSTOMER }),
  aRule({ id: 'R6', moment: 'status', status: 'shipped', template: 'orderShipped', ...CUSTOMER }),
  aRule({ id: 'R7', moment: 'dateMoved', template: 'deliveryDelayed', ...CUSTOMER }),
  aRule({ id: 'R8', moment: 'dateMoved' }),
  aRule({ id: 'R9', moment: 'status', status: 'confirmed', template: 'orderConfirmed', ...CUSTOMER }),
  aRule({ id: 'R10', moment: 'status', status: 'delivered', template: 'orderDelivered', ...CUSTOMER }),
  aRule({ id: 'R11', moment: 'status', status: 'cancelled', template: 'orderCancelled', ...CUSTOMER }),
];
const STATUSES = ['pending', 'confirmed', 'shipped', 'delivered', 'cancelled'] as const;
const PRODUCTS = ['Lamp', 'Lamp', 'Freight'] as const;
const CUSTOMERS = ['', 'cust@y.com', 'other@y.com'] as const;

interface StormRun {
  readonly run: SuspendedRun;
  readonly startedAt: number;
  readonly tag: string;
}

/**
 * Some hours of a workbook in which everything happens that may: up to three runs at once, taking turns between any two of
 * their calls, killed anywhere; people who sort the Mail log, delete planned rows, move dates and settle uncertain mails; a
 * quota that comes and goes; a mail service that refuses, and one whose answer is lost although the mail went out.
 *
 * In the end all calms down, and every key that is due must have been mailed once.
 */
export function storm(seed: number): StormReport {
  return new Storm(seeded(seed)).play(seed);
}

class Storm {
  private readonly world = new ReminderWorld();
  private readonly mailed: string[] = [];
  private readonly wentOut = new Set<string>();
  private readonly keysOf = new Map<string, readonly string[]>();
  private readonly sendingOf = new Map<string, string>();
  private readonly claimsOf = new Map<string, readonly LedgerClaim[]>();
  /** What customers have read, in the order in which it reached them. */
  private readonly read: LedgerClaim[] = [];
  private alive: StormRun[] = [];
  private lockedBy: string | null = null;
  private counts = { runs: 0, kills: 0, settled: 0 };

  constructor(private readonly random: Seeded) {
    const { world } = this;
    world.books = booksOf(RULES);
    world.settings = {
      ...world.settings,
      team: [0, 1].map((owner) => ({ name: `P${owner}`, email: `p${owner}@x.com`, language: 'en', role: '' })),
    };
    world.quota = random.between(0, 9);
    world.lines = Array.from({ length: random.between(1, 5) }, (_, index) => {
      const line = aLine({
        lineId: `L${index}`,
        orderNumber: random.pick(['A', 'B', '']),
        owner: random.pick(['P0', 'P1', '']),
        priority: random.pick(['urgent', 'normal', 'normal']),
        email: random.pick(CUSTOMERS),
        productName: random.pick(PRODUCTS),
        quantity: random.between(1, 3),
        status: random.pick(['pending', 'shipped']),
        expectedDeliveryDate: world.day(random.between(-3, 0)),
        paymentDueDate: random.pick([null, world.day(-9)]),
      });
      const history = { ...newHistory(line, world.day(-1)), isStatusSeenChanging: line.status === 'shipped' };
      return { row: index + 2, line, unreadable: [], history };
    });
  }

  play(seed: number): StormReport {
    this.start();
    for (let event = 0; event < EVENTS; event += 1) this.meet(this.random.next());
    this.calmDown();
    const due = this.dueKeys();
    const { runs, kills, settled } = this.counts;
    return {
      seed,
      runs,
      kills,
      settled,
      mails: this.world.sent.length,
      duplicates: this.mailed.filter((key, index) => this.mailed.indexOf(key) !== index),
      losses: due.filter((key) => !this.mailed.includes(key)),
      misled: [...this.repeated(), ...this.cancelled(), ...this.outdated(), ...this.unordered()],
    };
  }

  private meet(chance: number): void {
    const { world, random } = this;
    if (chance < 0.68) this.step();
    else if (chance < 0.75) this.start();
    else if (chance < 0.78) this.kill(random.pick([...this.alive, null]));
    else if (chance < 0.81) world.log = random.shuffle(world.log);
    else if (chance < 0.83) this.deletePlanned();
    else if (chance < 0.86) this.changeQuota();
    else if (chance < 0.89) this.pass(random.between(1, 12) * MINUTE);
    else if (chance < 0.91) toggle(world.refused, random.pick(['p0@x.com', 'cust@y.com']));
    else if (chance < 0.93) toggle(world.lost, random.pick(['p1@x.com', 'cust@y.com']));
    else if (chance < 0.945) this.settle();
    else
      random.pick([
        () => this.moveDate(),
        () => this.changeQuantity(),
        () => this.addLine(),
        () => this.changeStatus(),
        () => this.changeStatus(),
      ])();
  }

  private start(isAsked = this.random.next() < 0.3): void {
    if (this.alive.length >= MOST_AT_ONCE) return;
    this.counts.runs += 1;
    const tag = `r${this.counts.runs}`;
    const startedAt = this.world.now;
    const asked = { tag, startedAt, senderEmail: 'b@x.com', fallbackEmail: 'b@x.com', retryFailed: isAsked };
    const run = new SuspendedRun((call) => sendDueReminders(this.portsOf(tag, call), asked));
    this.alive.push({ run, startedAt, tag });
  }

  private step(): void {
    if (this.alive.length === 0) return;
    const one = this.random.pick(this.alive);
    one.run.step();
    if (one.run.isOver) this.alive = this.alive.filter((other) => other !== one);
  }

  /** Nothing of a dead execution goes on; Google lets go of its lock. */
  private kill(one: StormRun | null): void {
    if (!one) return;
    this.counts.kills += 1;
    if (this.lockedBy === one.tag) this.lockedBy = null;
    this.alive = this.alive.filter((other) => other !== one);
  }

  private pass(milliseconds: number): void {
    this.world.now += milliseconds;
    for (const one of this.alive) if (this.world.now - one.startedAt > LONGEST_RUN_MS) this.kill(one);
  }

  private deletePlanned(): void {
    const planned = this.world.log.filter(({ state }) => state === 'PLANNED');
    if (planned.length === 0) return;
    const gone = this.random.pick(planned);
    this.world.log = this.world.log.filter((row) => row !== gone);
  }

  private moveDate(): void {
    this.edit({ expectedDeliveryDate: this.random.pick([null, this.world.day(this.random.between(-3, 2))]) });
  }

  private changeQuantity(): void {
    this.edit({ quantity: this.random.between(1, 3) });
  }

  /** Also by mistake, and back again. */
  private changeStatus(): void {
    const status = this.random.pick(STATUSES);
    this.edit({ status, actualDeliveryDate: status === 'delivered' ? this.world.today() : null });
  }

  /** Somebody types into a line, and the edit trigger notes what has changed. */
  private edit(fields: Partial<OrderLine>): void {
    const { world, random } = this;
    const edited = random.pick(world.lines);
    const line = { ...edited.line, ...fields };
    const history = edited.history ? nextHistory(edited.history, line, world.today()) : null;
    world.lines = world.lines.map((placed) => (placed === edited ? { ...placed, line, history } : placed));
  }

  /** Somebody adds a line, most often to an order that is there. */
  private addLine(): void {
    const { world, random } = this;
    if (world.lines.length > 8) return;
    const line = aLine({
      lineId: `N${world.lines.length}`,
      orderNumber: random.pick(['A', 'B', 'C']),
      email: random.pick(CUSTOMERS),
      quantity: random.between(1, 3),
      expectedDeliveryDate: random.pick([null, world.day(2)]),
    });
    world.lines = [
      ...world.lines,
      { row: world.lines.length + 2, line, unreadable: [], history: newHistory(line, world.today()) },
    ];
  }

  /** Orders that were confirmed twice to one customer. */
  private repeated(): readonly string[] {
    const first = new Map<string, string>();
    return this.read.flatMap(({ key, orderNumber, lineId, recipient, mailId, subject }) => {
      // What another mail has overtaken is no question.
      if (!key.includes('·ordered:orderConfirmation·') || !subject.includes('please check')) return [];
      const order = `${orderNumber || lineId} ${recipient}`;
      const known = first.get(order) ?? mailId;
      first.set(order, known);
      return known === mailId ? [] : [`confirmed twice: ${order}`];
    });
  }

  /** Lines of which a customer was last told another quantity or another date than they have. */
  private outdated(): readonly string[] {
    return this.world.lines.flatMap(({ line }) => {
      if (isDone({ line })) return [];
      const told = this.read.filter(({ lineId, recipient }) => lineId === line.lineId && recipient === line.email);
      const texts = told.flatMap(({ told: text }) => parseTold(text) ?? []);
      const quantity = texts.filter((text) => text.quantity !== null).pop()?.quantity ?? line.quantity;
      const date = texts.length === 0 ? line.expectedDeliveryDate : texts[texts.length - 1]?.expectedDate;
      const isFirst = texts.every((text) => text.expectedDate === null && !text.isAwaited);
      return [
        ...(line.email !== '' && line.status === 'pending' && isGoods(line) && told.length === 0
          ? [`never told: ${line.lineId}`]
          : []),
        ...(quantity === line.quantity ? [] : [`another quantity: ${line.lineId}`]),
        ...(date === line.expectedDeliveryDate || isFirst || !isGoods(line) ? [] : [`another date: ${line.lineId}`]),
      ];
    });
  }

  /** Lines that customers take for cancelled and are not, and those whose cancellation was told or taken back twice. */
  private cancelled(): readonly string[] {
    return this.world.lines.flatMap(({ line }) => {
      const parts = this.read.flatMap(({ key, lineId, recipient }) =>
        lineId === line.lineId && recipient === line.email ? (/·status-(cancelled|resumed)/.exec(key)?.[1] ?? []) : [],
      );
      const isTaken = parts[parts.length - 1] === 'cancelled';
      const isTwice = parts.some((part, index) => part === (parts[index - 1] ?? 'resumed'));
      return [
        ...(isTaken && !isDone({ line }) ? [`taken for cancelled: ${line.lineId}`] : []),
        ...(isTwice ? [`twice: ${line.lineId} ${parts.join(' ')}`] : []),
      ];
    });
  }

  /** Calendar entries of which two have one number: the later one would be passed over. */
  private unordered(): readonly string[] {
    const used = new Set<string>();
    return this.world.sent.flatMap(({ to, attachments }) => {
      const [, uid = '', number = ''] = /UID:(\S+)\r\nSEQUENCE:(\d+)/.exec(attachments?.[0]?.content ?? '') ?? [];
      if (uid === '') return [];
      const version = `${uid}#${number} to ${to}`;
      if (used.has(version)) return [`a number twice: ${version}`];
      used.add(version);
      return [];
    });
  }

  /** Other scripts of the account use it up; it is given back while nobody sends. */
  private changeQuota(): void {
    const { world, random } = this;
    world.quota = this.alive.length === 0 ? 9 : Math.min(world.quota, random.pick([0, 1, 2]));
  }

  /** Somebody has asked the recipient, and says the truth. */
  private settle(): void {
    const { world } = this;
    if (this.lockedBy !== null) return;
    for (const mailId of new Set(world.log.filter((row) => isUncertain(row, world.now)).map((row) => row.mailId))) {
      if (settleMail(world.portsOf(), { mailId, wentOut: this.wentOut.has(mailId) }).ok) this.counts.settled += 1;
    }
  }

  private calmDown(): void {
    const { world } = this;
    for (const one of this.alive) this.kill(one);
    world.refused.clear();
    world.lost.clear();
    for (let round = 0; round < 3; round += 1) {
      world.now += RUN_LIFE_MS;
      world.quota = 100;
      this.settle();
      this.start(true);
      while (this.alive.length > 0) this.step();
    }
  }

  private dueKeys(): readonly string[] {
    const found = readDueMessages(this.world.portsOf(), 'b@x.com');
    if (!found.ok) throw new Error(found.error.code);
    return found.value.due.map(({ key }) => key);
  }

  private portsOf(tag: string, call: Call): ReminderPorts {
    const { world } = this;
    const ports = world.portsOf();
    return {
      ...ports,
      orders: { ...ports.orders, listLines: () => call(() => ports.orders.listLines()) },
      clock: { now: () => call(() => world.now), today: () => call(() => world.today()), hour: () => 8 },
      lock: {
        run: (work) => {
          const isFree = call(() => {
            if (this.lockedBy !== null) return false;
            this.lockedBy = tag;
            return true;
          });
          if (!isFree) return refuse('workbook.busy', {});
          const result = work();
          call(() => {
            this.lockedBy = null;
          });
          return result;
        },
      },
      ledger: {
        list: () => call(() => ports.ledger.list()),
        claim: (claims, replaced) =>
          call(() => {
            for (const { mailId, key } of claims) this.keysOf.set(mailId, [...(this.keysOf.get(mailId) ?? []), key]);
            for (const { mailId } of claims)
              this.claimsOf.set(
                mailId,
                claims.filter((claim) => claim.mailId === mailId),
              );
            ports.ledger.claim(claims, replaced);
          }),
        mark: (marks) =>
          call(() => {
            for (const { mailId, state } of marks) if (state === 'SENDING') this.sendingOf.set(tag, mailId);
            return ports.ledger.mark(marks);
          }),
        release: (mailIds) => call(() => ports.ledger.release(mailIds)),
      },
      mailer: {
        remainingQuota: () => call(() => ports.mailer.remainingQuota()),
        send: (mail) =>
          call(() => {
            const before = world.sent.length;
            try {
              ports.mailer.send(mail);
            } finally {
              if (world.sent.length > before) this.remember(tag);
            }
          }),
      },
    };
  }

  /** Which keys went out: those of the mail that the run has said it is sending last. */
  private remember(tag: string): void {
    const sending = this.sendingOf.get(tag) ?? '';
    this.wentOut.add(sending);
    this.mailed.push(...(this.keysOf.get(sending) ?? []));
    this.read.push(...(this.claimsOf.get(sending) ?? []));
  }
}

function toggle<T>(set: Set<T>, item: T): void {
  if (!set.delete(item)) set.add(item);
}
