import type { Range, RangeAdapterFunctions } from '@odoo/o-spreadsheet';
import type { HostCommand, HostDictionary, HostFacts } from './host-commands';
import type { Library, PluginClass, RangeData, Zone } from './library';

/** A protection or a metadata entry where it now lies. */
export interface PlacedFacts {
  readonly id: string;
  readonly facts: HostFacts;
  readonly ranges: readonly Range[];
}

/** What the host's plugin adds to the model's getters. */
export interface HostGetters {
  getHostNote(sheetId: string, col: number, row: number): string;
  getHostNotes(sheetId: string): readonly { readonly col: number; readonly row: number; readonly text: string }[];
  getHostProtections(sheetId: string): readonly PlacedFacts[];
  getHostObjects(sheetId: string): readonly PlacedFacts[];
  getHostMetadata(): readonly PlacedFacts[];
  getHostFilter(sheetId: string): readonly { readonly col: number; readonly row: number; readonly hidden: readonly string[] }[];
  getHostDictionary(dictionary: HostDictionary): Readonly<Record<string, unknown>>;
}

interface Placed {
  readonly facts: HostFacts;
  readonly ranges: readonly Range[];
}

type ByCell<T> = Record<string, Record<string, T>>;

interface SavedHost {
  readonly notes: ByCell<string>;
  readonly filters: ByCell<readonly string[]>;
  readonly protections: Record<string, readonly SavedPlaced[]>;
  /** Missing in files that were written before there were any. */
  readonly objects?: Record<string, readonly SavedPlaced[]>;
  readonly metadata: readonly SavedPlaced[];
  readonly dictionaries: Record<string, Record<string, unknown>>;
}

interface SavedPlaced {
  readonly id: string;
  readonly facts: HostFacts;
  readonly ranges: readonly RangeData[];
}

interface HostState {
  notes: ByCell<string>;
  filters: ByCell<readonly string[]>;
  protections: Record<string, Record<string, Placed>>;
  objects: Record<string, Record<string, Placed>>;
  metadata: Record<string, Placed>;
  dictionaries: Record<string, Record<string, unknown>>;
}

/**
 * Makes the plugin that keeps notes, protections, developer metadata, filter values and the host's dictionaries inside the
 * library's model. There they move with rows and columns, are undone with the edit that moved them, reach every page and
 * stand in the snapshot, all by the library's own machinery.
 */
export function createHostPlugin(library: Library): PluginClass {
  class HostPlugin extends library.CorePlugin<HostState> implements HostState {
    static override getters = [
      'getHostNote',
      'getHostNotes',
      'getHostProtections',
      'getHostObjects',
      'getHostMetadata',
      'getHostFilter',
      'getHostDictionary',
    ] as const;

    notes: ByCell<string> = {};
    filters: ByCell<readonly string[]> = {};
    protections: Record<string, Record<string, Placed>> = {};
    objects: Record<string, Record<string, Placed>> = {};
    metadata: Record<string, Placed> = {};
    dictionaries: Record<string, Record<string, unknown>> = {};

    override handle(anyCommand: unknown): void {
      const command = anyCommand as HostCommand | SheetCommand;
      switch (command.type) {
        case 'HOST_SET_NOTE':
          this.history.update('notes', command.sheetId, `${command.row},${command.col}`, gone(command.text || undefined));
          break;
        case 'HOST_SET_FILTER':
          this.history.update(
            'filters',
            command.sheetId,
            `${command.row},${command.col}`,
            gone(command.hidden.length > 0 ? command.hidden : undefined),
          );
          break;
        case 'HOST_CLEAR_FILTER':
          this.history.update('filters', command.sheetId, gone(undefined));
          break;
        case 'HOST_PUT_PROTECTION':
          this.history.update('protections', command.sheetId, command.id, this.place(command));
          break;
        case 'HOST_REMOVE_PROTECTION':
          this.history.update('protections', command.sheetId, command.id, gone(undefined));
          break;
        case 'HOST_PUT_OBJECT':
          this.history.update('objects', command.sheetId, command.id, this.place(command));
          break;
        case 'HOST_REMOVE_OBJECT':
          this.history.update('objects', command.sheetId, command.id, gone(undefined));
          break;
        case 'DELETE_FIGURE':
          if (this.objects[command.sheetId]?.[command.figureId]) {
            this.history.update('objects', command.sheetId, command.figureId, gone(undefined));
          }
          break;
        case 'HOST_PUT_METADATA':
          this.history.update('metadata', command.id, this.place(command));
          break;
        case 'HOST_REMOVE_METADATA':
          this.history.update('metadata', command.id, gone(undefined));
          break;
        case 'HOST_DEFINE':
          this.history.update('dictionaries', command.dictionary, command.key, command.value);
          break;
        case 'DUPLICATE_SHEET':
          this.history.update('notes', command.sheetIdTo, { ...this.notes[command.sheetId] });
          this.history.update('filters', command.sheetIdTo, { ...this.filters[command.sheetId] });
          this.history.update('objects', command.sheetIdTo, this.copied(command.sheetId, command.sheetIdTo));
          break;
        case 'DELETE_SHEET':
          this.history.update('notes', command.sheetId, gone(undefined));
          this.history.update('filters', command.sheetId, gone(undefined));
          this.history.update('protections', command.sheetId, gone(undefined));
          this.history.update('objects', command.sheetId, gone(undefined));
          for (const [id, entry] of Object.entries(this.metadata)) {
            if (entry.facts['sheetId'] === command.sheetId) this.history.update('metadata', id, gone(undefined));
          }
          break;
      }
    }

    override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
      for (const sheetId of Object.keys(this.notes)) this.moveCells('notes', sheetId, applyChange);
      for (const sheetId of Object.keys(this.filters)) this.moveCells('filters', sheetId, applyChange);
      this.movePlaces('protections', applyChange);
      this.movePlaces('objects', applyChange);
      for (const [id, entry] of Object.entries(this.metadata)) {
        const moved = movePlaced(entry, applyChange);
        if (moved !== entry) this.history.update('metadata', id, gone(moved));
      }
    }

    override import(data: object): void {
      const saved = (data as { host?: SavedHost }).host;
      if (!saved) return;
      this.notes = structuredCopy(saved.notes);
      this.filters = structuredCopy(saved.filters);
      this.dictionaries = structuredCopy(saved.dictionaries);
      for (const entry of saved.metadata) this.metadata[entry.id] = this.place(entry);
      for (const table of ['protections', 'objects'] as const) {
        for (const [sheetId, entries] of Object.entries(saved[table] ?? nothing)) {
          this[table][sheetId] = Object.fromEntries(entries.map((entry) => [entry.id, this.place(entry)]));
        }
      }
    }

    override export(data: object): void {
      const host: SavedHost = {
        notes: withoutEmpty(this.notes),
        filters: withoutEmpty(this.filters),
        protections: saveBySheet(this.protections),
        objects: saveBySheet(this.objects),
        metadata: savePlaced(this.metadata),
        dictionaries: withoutEmpty(this.dictionaries),
      };
      Object.assign(data, { host });
    }

    getHostNote(sheetId: string, col: number, row: number): string {
      return this.notes[sheetId]?.[`${row},${col}`] ?? '';
    }

    getHostNotes(sheetId: string) {
      return Object.entries(this.notes[sheetId] ?? {}).map(([key, text]) => ({ ...cellOf(key), text }));
    }

    getHostFilter(sheetId: string) {
      return Object.entries(this.filters[sheetId] ?? {}).map(([key, hidden]) => ({ ...cellOf(key), hidden }));
    }

    getHostProtections(sheetId: string): readonly PlacedFacts[] {
      return Object.entries(this.protections[sheetId] ?? {}).map(([id, entry]) => ({ id, ...entry }));
    }

    getHostObjects(sheetId: string): readonly PlacedFacts[] {
      return Object.entries(this.objects[sheetId] ?? {}).map(([id, entry]) => ({ id, ...entry }));
    }

    getHostMetadata(): readonly PlacedFacts[] {
      return Object.entries(this.metadata).map(([id, entry]) => ({ id, ...entry }));
    }

    getHostDictionary(dictionary: HostDictionary): Readonly<Record<string, unknown>> {
      return this.dictionaries[dictionary] ?? nothing;
    }

    /** Two passes, so that a note never overwrites the one that is about to move away. */
    private moveCells(table: 'notes' | 'filters', sheetId: string, applyChange: RangeAdapterFunctions['applyChange']): void {
      const cells: Readonly<Record<string, unknown>> = this[table][sheetId] ?? nothing;
      const moved: [sheetId: string, key: string, value: unknown][] = [];
      for (const [key, value] of Object.entries(cells)) {
        const { col, row } = cellOf(key);
        const change = applyChange(cellRange(this.getters, sheetId, col, row));
        if (change.changeType === 'NONE') continue;
        this.history.update(table, sheetId, key, gone(undefined));
        const { zone, sheetId: target } = change.range;
        if (change.changeType !== 'REMOVE') moved.push([target, `${zone.top},${zone.left}`, value]);
      }
      for (const [target, key, value] of moved) this.history.update(table, target, key, value as never);
    }

    private movePlaces(table: 'protections' | 'objects', applyChange: RangeAdapterFunctions['applyChange']): void {
      for (const [sheetId, entries] of Object.entries(this[table])) {
        for (const [id, entry] of Object.entries(entries ?? nothing)) {
          const moved = movePlaced(entry, applyChange);
          if (moved !== entry) this.history.update(table, sheetId, id, gone(moved));
        }
      }
    }

    /** A sheet's objects for its copy. Figures are named there as the library names the copies of its own. */
    private copied(from: string, to: string): Record<string, Placed> {
      return Object.fromEntries(
        Object.entries(this.objects[from] ?? nothing).map(([id, { facts, ranges }]) => {
          const moved = ranges.map((range) =>
            range.sheetId === from ? this.getters.getRangeFromZone(to, range.unboundedZone) : range,
          );
          return [`${to}??${id.split('??').pop()}`, { facts, ranges: moved }];
        }),
      );
    }

    private place(entry: { readonly facts: HostFacts; readonly ranges?: readonly RangeData[] }): Placed {
      return {
        facts: entry.facts,
        ranges: (entry.ranges ?? []).map((range) => this.getters.getRangeFromRangeData(range as never)),
      };
    }
  }
  return HostPlugin as unknown as PluginClass;
}

type SheetCommand =
  | { readonly type: 'DUPLICATE_SHEET'; readonly sheetId: string; readonly sheetIdTo: string }
  | { readonly type: 'DELETE_SHEET'; readonly sheetId: string }
  | { readonly type: 'DELETE_FIGURE'; readonly sheetId: string; readonly figureId: string };

interface Ranger {
  getRangeFromZone(sheetId: string, zone: Zone): Range;
}

const nothing: Readonly<Record<string, never>> = Object.freeze({});

/** The library's history takes `undefined` as "delete this key", which its types do not say. */
function gone<T>(value: unknown): T {
  return value as T;
}

function cellOf(key: string): { col: number; row: number } {
  const [row, col] = key.split(',').map(Number);
  return { col: col ?? 0, row: row ?? 0 };
}

function cellRange(getters: Ranger, sheetId: string, col: number, row: number): Range {
  return getters.getRangeFromZone(sheetId, { left: col, right: col, top: row, bottom: row });
}

/** The first range is the thing's own place; when that is deleted, so is the thing, unless it floats. Undefined then. */
function movePlaced(entry: Placed, applyChange: RangeAdapterFunctions['applyChange']): Placed | undefined {
  const changes = entry.ranges.map((range) => applyChange(range));
  if (changes.every(({ changeType }) => changeType === 'NONE')) return entry;
  if (changes[0]?.changeType === 'REMOVE' && !entry.facts['isFloating']) return undefined;
  return { facts: entry.facts, ranges: changes.filter(({ changeType }) => changeType !== 'REMOVE').map(({ range }) => range) };
}

function saveBySheet(tables: Readonly<Record<string, Readonly<Record<string, Placed>>>>): Record<string, SavedPlaced[]> {
  return Object.fromEntries(
    Object.entries(tables)
      .map(([sheetId, entries]) => [sheetId, savePlaced(entries ?? nothing)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
}

function savePlaced(entries: Readonly<Record<string, Placed>>): SavedPlaced[] {
  return Object.entries(entries)
    .map(([id, entry]) => ({
      id,
      facts: entry.facts,
      ranges: entry.ranges.map((range) => ({ _sheetId: range.sheetId, _zone: range.unboundedZone as RangeData['_zone'] })),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Sorted, because two models that came to the same state by different ways must export the same. */
function withoutEmpty<T>(
  tables: Readonly<Record<string, Readonly<Record<string, T>> | undefined>>,
): Record<string, Record<string, T>> {
  const kept: [string, Record<string, T>][] = [];
  for (const key of Object.keys(tables).sort()) {
    const entries = Object.entries(tables[key] ?? {}).filter(([, value]) => value !== undefined);
    if (entries.length > 0) kept.push([key, Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))]);
  }
  return Object.fromEntries(kept);
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
