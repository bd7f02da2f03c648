import type { CellValue, PersonChange } from '../sheet-engine';
import type { HubMessage, HubWatcher } from './hub';
import { readValue } from './read-cells';
import type { EngineSession } from './session';
import type { EngineCommand, Zone } from './shared/library';
import { boundingZone, zoneToArea } from './zones';

type ChangeType = Extract<PersonChange, { kind: 'structure' }>['changeType'];

interface Reading {
  readonly message: HubMessage;
  /** Where contents were typed, pasted or deleted, by sheet. */
  readonly edited: ReadonlyMap<string, Zone>;
  readonly structure: ChangeType | null;
  readonly oldValue: CellValue;
}

/**
 * Turns what people do in pages into what Google tells a script: typing, pasting, filling and Delete are one edit of the
 * area around all cells; inserting and deleting rows, columns and sheets, sorting, formats and undo are changes of structure
 * without a place (F110). Writes of scripts come from the server and are not told (F109).
 */
export class PersonWatcher implements HubWatcher {
  private reading: Reading | null = null;
  private readonly listeners: ((change: PersonChange) => void)[] = [];
  private readonly followUps: ((message: HubMessage, commands: readonly EngineCommand[]) => void)[] = [];

  constructor(
    private readonly session: EngineSession,
    private readonly personOf: (client: string) => string | null,
  ) {}

  onChange(listener: (change: PersonChange) => void): void {
    this.listeners.push(listener);
  }

  /** Runs before the listeners, so that what it mends is mended when a script reads the cells. */
  onCommands(followUp: (message: HubMessage, commands: readonly EngineCommand[]) => void): void {
    this.followUps.push(followUp);
  }

  before(message: HubMessage, client: string): void {
    this.reading = null;
    if (this.personOf(client) === null) return;
    const commands = readCommands(this.session, message);
    const edited = editedZones(commands);
    const [only] = edited;
    const isCell = edited.size === 1 && only && only[1].top === only[1].bottom && only[1].left === only[1].right;
    const oldValue = isCell ? readValue(this.session, only[0], only[1].top + 1, only[1].left + 1) : null;
    this.reading = { message, edited, structure: structureOf(message, commands), oldValue };
  }

  after(message: HubMessage, client: string): void {
    const reading = this.reading;
    const person = this.personOf(client);
    if (!reading || reading.message !== message || person === null) return;
    this.reading = null;
    if (message.type === 'REMOTE_REVISION') {
      const commands = readCommands(this.session, message);
      for (const followUp of this.followUps) followUp(message, commands);
    }
    for (const change of this.changes(reading, person)) this.tell(change);
  }

  tell(change: PersonChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private *changes({ edited, structure, oldValue }: Reading, person: string): Iterable<PersonChange> {
    if (structure) {
      yield { kind: 'structure', person, changeType: structure };
      if (structure !== 'FORMAT') return;
    }
    for (const [uid, zone] of edited) {
      if (!this.session.getters.getSheetIds().includes(uid)) continue;
      const area = zoneToArea(zone);
      const isSingleCell = area.rows === 1 && area.columns === 1;
      const place = { kind: 'edit' as const, person, sheetId: this.session.sheetId(uid), area, isSingleCell };
      if (!isSingleCell) {
        yield place;
        continue;
      }
      yield { ...place, value: readValue(this.session, uid, area.row, area.column), oldValue };
    }
  }
}

/** The commands of a revision, spread out again after their journey. The library's own reader is not part of its public face. */
function readCommands(session: EngineSession, message: HubMessage): readonly EngineCommand[] {
  const commands = message['commands'];
  if (message.type !== 'REMOTE_REVISION' || !Array.isArray(commands)) return [];
  const { session: library } = session.model as unknown as {
    session: { commandSquisher: { unsquish(commands: readonly unknown[]): readonly EngineCommand[] } };
  };
  return library.commandSquisher.unsquish(commands);
}

function editedZones(commands: readonly EngineCommand[]): Map<string, Zone> {
  const zones = new Map<string, Zone>();
  const add = (sheetId: string, zone: Zone) => {
    const known = zones.get(sheetId);
    zones.set(sheetId, known ? boundingZone([known, zone]) : zone);
  };
  for (const command of commands) {
    const sheetId = String(command['sheetId']);
    if (command.type === 'UPDATE_CELL' && command['content'] !== undefined) {
      const row = Number(command['row']);
      const col = Number(command['col']);
      add(sheetId, { top: row, bottom: row, left: col, right: col });
    }
    if (command.type === 'DELETE_CONTENT' || command.type === 'CLEAR_CELLS') {
      for (const zone of command['target'] as Zone[]) add(sheetId, zone);
    }
  }
  return zones;
}

function structureOf(message: HubMessage, commands: readonly EngineCommand[]): ChangeType | null {
  if (message.type !== 'REMOTE_REVISION') return 'OTHER';
  let format: ChangeType | null = null;
  for (const command of commands) {
    const isRow = command['dimension'] === 'ROW';
    switch (command.type) {
      case 'ADD_COLUMNS_ROWS':
        // A moved row is an insertion and a deletion in one revision.
        if (commands.some(({ type }) => type === 'REMOVE_COLUMNS_ROWS')) return 'OTHER';
        return isRow ? 'INSERT_ROW' : 'INSERT_COLUMN';
      case 'REMOVE_COLUMNS_ROWS':
        if (commands.some(({ type }) => type === 'ADD_COLUMNS_ROWS')) return 'OTHER';
        return isRow ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
      case 'CREATE_SHEET':
      case 'DUPLICATE_SHEET':
        return 'INSERT_GRID';
      case 'DELETE_SHEET':
        return 'REMOVE_GRID';
      case 'HOST_MARK':
        return 'OTHER';
      case 'UPDATE_CELL':
      case 'DELETE_CONTENT':
      case 'CLEAR_CELLS':
        break;
      default:
        format = formats.has(command.type) ? 'FORMAT' : (format ?? 'OTHER');
    }
  }
  const edits = commands.some(
    ({ type, ...command }) => (type === 'UPDATE_CELL' && command['content'] !== undefined) || type === 'DELETE_CONTENT',
  );
  if (edits) return null;
  return format ?? (commands.length > 0 ? 'FORMAT' : null);
}

const formats = new Set(['SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_ZONE_BORDERS', 'SET_BORDER', 'SET_BORDERS_ON_TARGET']);
