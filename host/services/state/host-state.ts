import type { KeptCalendar, KeptEvent } from '../calendar/calendar-item';
import type { DriveItem } from '../drive/drive-item';
import { DriveTable } from '../drive/drive-table';
import type { GmailDraft } from '../mail/gmail-drafts';
import type { InstalledTrigger } from '../script/installed-trigger';
import type { WireFilterCriteria } from '../spreadsheet/filter';
import { type CacheEntry, CacheStore } from '../stores/cache-store';
import { LockTable } from '../stores/lock-table';
import { PropertyStore } from '../stores/property-store';
import { DailyUsage, type Usage } from './daily-usage';

type ByName<T> = Readonly<Record<string, T>>;

/** What the services remember, as JSON: written beside the workbook. */
export interface SavedHostState {
  readonly properties?: ByName<ByName<string>>;
  readonly caches?: ByName<ByName<CacheEntry>>;
  readonly triggers?: readonly InstalledTrigger[];
  readonly mailUsage?: ByName<Usage>;
  readonly propertyUsage?: ByName<Usage>;
  readonly triggerUsage?: ByName<Usage>;
  readonly fetchUsage?: ByName<Usage>;
  readonly drafts?: readonly GmailDraft[];
  readonly drive?: readonly DriveItem[];
  readonly calendars?: readonly KeptCalendar[];
  readonly events?: readonly KeptEvent[];
  readonly calendarUsage?: ByName<Usage>;
  readonly spreadsheetUsage?: ByName<Usage>;
  /** The conditions of filters, by sheet and column. */
  readonly filterCriteria?: ByName<WireFilterCriteria>;
  readonly nextId?: number;
  /** Whether somebody has used the add-on in this document (F042). */
  readonly isEnabled?: boolean;
}

/** The state of the services, shared by all executions. Stores are named `script`, `document` and `user:<address>`. */
export class HostState {
  readonly locks = new LockTable();
  readonly mailUsage: DailyUsage;
  readonly propertyUsage: DailyUsage;
  readonly triggerUsage: DailyUsage;
  readonly fetchUsage: DailyUsage;
  readonly calendarUsage: DailyUsage;
  readonly spreadsheetUsage: DailyUsage;
  readonly drive: DriveTable;
  calendars: readonly KeptCalendar[];
  events: readonly KeptEvent[];
  triggers: readonly InstalledTrigger[];
  drafts: readonly GmailDraft[];
  filterCriteria: ByName<WireFilterCriteria>;
  isEnabled: boolean;
  private readonly propertyStores = new Map<string, PropertyStore>();
  private readonly cacheStores = new Map<string, CacheStore>();
  private nextId: number;

  constructor(saved: SavedHostState = {}) {
    for (const [name, values] of Object.entries(saved.properties ?? {})) this.propertyStores.set(name, new PropertyStore(values));
    for (const [name, entries] of Object.entries(saved.caches ?? {})) this.cacheStores.set(name, new CacheStore(entries));
    this.triggers = saved.triggers ?? [];
    this.mailUsage = new DailyUsage(saved.mailUsage);
    this.propertyUsage = new DailyUsage(saved.propertyUsage);
    this.triggerUsage = new DailyUsage(saved.triggerUsage);
    this.fetchUsage = new DailyUsage(saved.fetchUsage);
    this.drafts = saved.drafts ?? [];
    this.drive = new DriveTable(saved.drive);
    this.calendars = saved.calendars ?? [];
    this.events = saved.events ?? [];
    this.calendarUsage = new DailyUsage(saved.calendarUsage);
    this.spreadsheetUsage = new DailyUsage(saved.spreadsheetUsage);
    this.filterCriteria = saved.filterCriteria ?? {};
    this.isEnabled = saved.isEnabled ?? false;
    this.nextId = saved.nextId ?? 1;
  }

  properties(name: string): PropertyStore {
    return getOrMake(this.propertyStores, name, () => new PropertyStore());
  }

  cache(name: string): CacheStore {
    return getOrMake(this.cacheStores, name, () => new CacheStore());
  }

  /** A number that was never given before, also after a restart. */
  newId(): number {
    return this.nextId++;
  }

  save(): SavedHostState {
    return {
      properties: Object.fromEntries([...this.propertyStores].map(([name, store]) => [name, store.all()])),
      caches: Object.fromEntries([...this.cacheStores].map(([name, store]) => [name, store.all()])),
      triggers: this.triggers,
      mailUsage: this.mailUsage.all(),
      propertyUsage: this.propertyUsage.all(),
      triggerUsage: this.triggerUsage.all(),
      fetchUsage: this.fetchUsage.all(),
      drafts: this.drafts,
      drive: this.drive.all(),
      calendars: this.calendars,
      events: this.events,
      calendarUsage: this.calendarUsage.all(),
      spreadsheetUsage: this.spreadsheetUsage.all(),
      filterCriteria: this.filterCriteria,
      nextId: this.nextId,
      isEnabled: this.isEnabled,
    };
  }
}

function getOrMake<T>(map: Map<string, T>, name: string, make: () => T): T {
  let found = map.get(name);
  if (found === undefined) {
    found = make();
    map.set(name, found);
  }
  return found;
}
