import type { EngineWrite } from '../../engine/engine-write';
import type { SheetEngine } from '../../engine/sheet-engine';
import type { Clock } from '../clock';
import { ServiceException } from '../exception';
import type { HostUser } from '../host-user';
import type { CellsWrite } from './cells-write';
import { resolveCells } from './resolve-cells';
import { requireMet } from './validation-check';
import { areaOfWrite, contains, overlap } from './write-area';

type Write = EngineWrite | CellsWrite;
type CellsInput = Extract<EngineWrite, { type: 'setCells' }>;
type Formats = Extract<EngineWrite, { type: 'setNumberFormats' }>;

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Writes that change how later cells are read or checked: those must see them applied. */
const changesChecks: ReadonlySet<string> = new Set<EngineWrite['type']>([
  'setNumberFormats',
  'clear',
  'setValidation',
  'setProtections',
  'setDocument',
  'sort',
]);

/** Rules that look at other cells, so that everything before has to be in the sheet. */
const looksAround = new Set(['VALUE_IN_RANGE', 'CUSTOM_FORMULA']);

/**
 * The writes of one execution between two reads (F143). They are applied in order as few revisions as their checks allow.
 *
 * When one is rejected, those before it stay, and the ones behind it are dropped, as if the script had stopped there.
 */
export class WriteBuffer {
  private waiting: Write[] = [];

  constructor(
    private readonly engine: SheetEngine,
    private readonly user: HostUser,
    private readonly clock: Clock,
  ) {}

  push(write: Write): void {
    this.waiting.push(write);
  }

  /** What a killed execution had not applied is lost. */
  discard(): void {
    this.waiting = [];
  }

  /** @throws the first rejection: a rejecting validation, a protection, a text too long (F027, F145, F146). */
  flush(): void {
    if (this.waiting.length === 0) return;
    const writes = this.waiting;
    this.waiting = [];
    let ready: EngineWrite[] = [];
    let pending: Write[] = [];
    const apply = () => {
      const batch = ready;
      ready = [];
      pending = [];
      if (batch.length > 0) this.applyAll(batch);
    };
    try {
      for (const write of writes) {
        if (pending.some((earlier) => matters(earlier, write))) apply();
        this.requireEditable(write);
        if (write.type === 'cells') {
          const { cells, formats } = resolveCells(write, this.engine, this.clock.now());
          this.requireValid(cells, formats, apply);
          if (formats) ready.push(formats);
          ready.push(cells);
        } else {
          ready.push(write);
          if (changesChecks.has(write.type)) pending.push(write);
        }
      }
    } finally {
      apply();
    }
  }

  private applyAll(writes: readonly EngineWrite[]): void {
    const [refused] = this.engine.apply(writes);
    if (refused) throw new ServiceException(refused.reason);
  }

  private requireEditable(write: Write): void {
    const touched = areaOfWrite(write);
    if (!touched || this.user.role === 'owner') return;
    for (const protection of this.engine.readProtections(touched.sheetId)) {
      if (protection.warningOnly || protection.editors.includes(this.user.email)) continue;
      const isOpen = protection.unprotected.some((area) => contains(area, touched.area));
      const isHit = protection.area === null ? !isOpen : overlap(protection.area, touched.area);
      if (isHit) throw new ServiceException(protectedText);
    }
  }

  private requireValid(write: CellsInput, autoFormats: Formats | null, apply: () => void): void {
    const { sheetId, row, column, cells } = write;
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) return;
    const area = { row, column, rows: cells.length, columns };
    const rules = this.engine.readValidations(sheetId, area);
    if (!rules.some((line) => line.some((rule) => rule !== null && !rule.allowInvalid))) return;
    const formats = this.engine.readNumberFormats(sheetId, area);
    for (const [r, line] of rules.entries()) {
      for (const [c, rule] of line.entries()) {
        const input = cells[r]?.[c];
        // A formula's result is not known before it stands in the sheet; Google looks at the result.
        if (!rule || rule.allowInvalid || input === undefined || (typeof input === 'object' && input !== null)) continue;
        if (looksAround.has(rule.criteria)) apply();
        const format = newFormat(autoFormats, r, c) ?? formats[r]?.[c] ?? '';
        requireMet(rule, input, { sheetId, row: row + r, column: column + c, format }, this.engine);
      }
    }
  }
}

function newFormat(write: Formats | null, row: number, column: number): string | undefined {
  if (!write) return undefined;
  return typeof write.formats === 'string' ? write.formats : write.formats[row]?.[column];
}

// A write without an area (protections, the document's locale) concerns everything.
function matters(earlier: Write, later: Write): boolean {
  const before = areaOfWrite(earlier);
  const after = areaOfWrite(later);
  if (!after) return false;
  return !before || (before.sheetId === after.sheetId && overlap(before.area, after.area));
}
