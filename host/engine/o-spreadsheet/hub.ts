/** A message of the library's protocol. Pages and server hand it on without looking inside. */
export interface HubMessage {
  readonly type: string;
  readonly serverRevisionId?: string;
  readonly nextRevisionId?: string;
  readonly clientId?: string;
  readonly [field: string]: unknown;
}

/** What a page needs to show the spreadsheet: the last snapshot and every revision since. */
export interface HubState {
  readonly snapshot: unknown;
  readonly revisions: readonly HubMessage[];
}

/** Told of each accepted message: before the model applies it (to read old values), and after all have it. */
export interface HubWatcher {
  before(message: HubMessage, client: string): void;
  after(message: HubMessage, client: string): void;
}

/** Revisions. */
const longLog = 500;

/** Characters of JSON: some thousands of order lines. */
const largeLog = 1_000_000;

/** Messages from before the last snapshot. */
const longMemory = 5000;

type Send = (message: HubMessage) => void;

/**
 * The sequencer: one line of revisions for the server's model and all pages. A state message is taken only if it was made on
 * the newest revision; whoever was late rebases when the missed message arrives and sends again by itself.
 */
export class Hub {
  private readonly clients = new Map<string, Send>();
  private readonly persons = new Map<string, string>();
  private readonly watchers: HubWatcher[] = [];
  private readonly queue: { message: HubMessage; client: string }[] = [];
  private isDelivering = false;
  private log: HubMessage[];
  private forgotten: readonly HubMessage[];
  private snapshot: { readonly revisionId: string };
  private newest: string;
  private characters: number;
  /** Writes a revision to disk, before anybody hears of it. */
  persist: ((message: HubMessage) => void) | null = null;

  /** @param earlier - What {@link Hub.earlier} was. */
  constructor(snapshot: { readonly revisionId: string }, log: readonly HubMessage[] = [], earlier: readonly HubMessage[] = []) {
    this.snapshot = snapshot;
    this.log = [...log];
    this.forgotten = earlier;
    this.newest = log.at(-1)?.nextRevisionId ?? snapshot.revisionId;
    this.characters = JSON.stringify(log).length;
  }

  /** The newest revision's id. */
  get head(): string {
    return this.newest;
  }

  /** Revisions since the last snapshot. */
  get length(): number {
    return this.log.length;
  }

  /**
   * Whoever joins plays the revisions since the last snapshot one by one, which takes about ten times as long as reading
   * what they led to: many of them, or a few large ones, are worth the second that a new snapshot takes.
   */
  get isLong(): boolean {
    return this.log.length >= longLog || this.characters >= largeLog;
  }

  watch(watcher: HubWatcher): void {
    this.watchers.push(watcher);
  }

  /**
   * Adds a page.
   *
   * @param client - One page's own id, which its messages carry.
   * @param send - Is given every message from now on.
   * @param person - Who sits at the page: the mail address that edits are told with.
   */
  join(client: string, send: Send, person = client): HubState {
    this.clients.set(client, send);
    this.persons.set(client, person);
    return { snapshot: this.snapshot, revisions: [...this.log] };
  }

  /** Who sits at a page, also after it has left. */
  personOf(client: string): string {
    return this.persons.get(client) ?? client;
  }

  leave(client: string): void {
    if (!this.clients.delete(client)) return;
    this.broadcast({ type: 'CLIENT_LEFT', clientId: client, version: 1 }, client);
  }

  /** The last snapshot and the log after it. */
  state(): { readonly snapshot: { readonly revisionId: string }; readonly log: readonly HubMessage[] } {
    return { snapshot: this.snapshot, log: [...this.log] };
  }

  /**
   * The messages that led to the last snapshot, and the one that told of it: a page whose line was broken all the while has
   * edits of its own that it can send only after it has heard what it missed.
   */
  get earlier(): readonly HubMessage[] {
    return this.forgotten;
  }

  /** The messages after the revision that a returning page knows; null where it is too old and the page must load anew. */
  since(revisionId: string): readonly HubMessage[] | null {
    if (revisionId === this.newest) return [];
    const known = [...this.forgotten, ...this.log];
    const index = known.findIndex(({ serverRevisionId }) => serverRevisionId === revisionId);
    return index < 0 ? null : known.slice(index);
  }

  /**
   * Takes a message from a page or from the server's model. A stale one is dropped silently, a page's snapshot is ignored.
   * Messages that arrive while another is being delivered wait, so that all see the same order.
   */
  receive(client: string, message: HubMessage): void {
    this.queue.push({ message, client });
    if (this.isDelivering) return;
    this.isDelivering = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.deliver(next.message, next.client);
    } finally {
      this.isDelivering = false;
    }
  }

  /** Replaces the log by a snapshot of what it led to. Everybody's undo ends there. */
  compact(snapshot: { readonly revisionId: string }): void {
    const message: HubMessage = {
      type: 'SNAPSHOT_CREATED',
      version: 1,
      serverRevisionId: this.newest,
      nextRevisionId: snapshot.revisionId,
    };
    this.snapshot = snapshot;
    this.forgotten = [...this.forgotten, ...this.log, message].slice(-longMemory);
    this.log = [];
    this.characters = 0;
    this.newest = snapshot.revisionId;
    this.broadcast(message, null);
  }

  private deliver(message: HubMessage, client: string): void {
    if (message.type.startsWith('CLIENT_')) {
      this.broadcast(message, client);
      return;
    }
    if (!stateMessages.has(message.type) || message.serverRevisionId !== this.newest || !message.nextRevisionId) return;
    this.persist?.(message);
    for (const watcher of this.watchers) watcher.before(message, client);
    this.newest = message.nextRevisionId;
    // The models keep parts of the message and change them later.
    const text = JSON.stringify(message);
    this.log.push(JSON.parse(text) as HubMessage);
    this.characters += text.length;
    this.broadcast(message, null);
    for (const watcher of this.watchers) watcher.after(message, client);
  }

  /** To everybody including the sender, for whom it is the acknowledgement; presence goes to the others only. */
  private broadcast(message: HubMessage, except: string | null): void {
    for (const [client, send] of [...this.clients]) if (client !== except) send(message);
  }
}

const stateMessages = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE']);
