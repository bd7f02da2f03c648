import type { EngineWrite } from '../../engine/engine-write';
import { WriteBuffer } from '../buffer/write-buffer';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import { then } from '../maybe-promise';
import type { Handler } from '../op';
import type { Wire } from '../wire';
import { documentsIn, withDocument, withoutDocument } from './document-number';
import type { OpenDocument, OpenDocuments } from './open-documents';

/** What only the open spreadsheet has on this host: filters' conditions are kept by it, its triggers and copies go nowhere else. */
const ownOnly = /^(Filter\.|TriggerBuilder\.|ScriptApp\.|Sheet\.copyTo$|\w+\.createFilter$)/;

interface View {
  readonly document: OpenDocument;
  readonly buffer: WriteBuffer;
  readonly context: Context;
}

/** What one execution does with spreadsheets besides the open one: each has writes of its own that wait for the next read or flush. */
export class OtherDocuments {
  private readonly views = new Map<number, View>();

  constructor(
    private readonly context: Context,
    private readonly documents: OpenDocuments | null,
  ) {}

  /** Hands a call to the spreadsheet that its objects belong to. @throws ServiceException where they belong to several. */
  answer(op: string, handler: Handler, args: readonly Wire[]): unknown {
    const run = handler as (context: Context, ...given: readonly Wire[]) => unknown;
    const named = this.documents === null || this.documents.isEmpty ? [] : [...documentsIn(args)];
    const [number = 0] = named;
    // An object of the open spreadsheet names nothing at all.
    const isMixed = named.length > 1 || (number > 0 && args[0] === null);
    if (isMixed) throw betweenTwo(op);
    if (number === 0) return run(this.context, ...args);
    if (ownOnly.test(op)) throw new NotImitated(`${op} of another spreadsheet than the open one`);
    const result = run(this.view(number).context, ...args.map(withoutDocument));
    return then(result, (value) => withDocument(value, number));
  }

  /** Applies what is waiting, and writes what has changed into the drive. */
  flush(): void {
    for (const { buffer } of this.views.values()) buffer.flush();
    this.save();
  }

  /** Lets go of what was waiting; what was applied is kept. */
  discard(): void {
    for (const { buffer } of this.views.values()) buffer.discard();
    this.save();
  }

  private save(): void {
    for (const { document } of this.views.values()) {
      if (!document.isChanged) continue;
      this.documents?.save(document);
      const { drive } = this.context.state;
      const item = drive.get(document.id);
      const updated = this.context.clock.now();
      if (item) drive.put({ ...item, name: document.engine.document.name, updated });
    }
  }

  private view(number: number): View {
    const known = this.views.get(number);
    if (known) return known;
    const document = this.documents?.at(number);
    if (!document) throw new ServiceException('The spreadsheet is not open.');
    const { context } = this;
    const buffer = new WriteBuffer(document.engine, context.effectiveUser, context.clock);
    const view = { document, buffer, context: contextOf(context, document, buffer) };
    this.views.set(number, view);
    return view;
  }
}

function betweenTwo(op: string): Error {
  if (op === 'Range.copyTo') return new ServiceException('Target range and source range must be on the same spreadsheet.');
  return new NotImitated(`${op} between two spreadsheets`);
}

function contextOf(context: Context, document: OpenDocument, buffer: WriteBuffer): Context {
  const { engine, id } = document;
  const touch = (): void => {
    document.isChanged = true;
  };
  const own = {
    documentId: id,
    documentUrl: new URL(`/spreadsheets/d/${id}/edit`, context.documentUrl).href,
    // Nobody looks at it.
    page: null,
    ownSelection: null,
    grid: engine,
    write: (write: Parameters<Context['write']>[0]) => {
      touch();
      buffer.push(write);
    },
    apply: (...writes: EngineWrite[]) => {
      touch();
      for (const write of writes) buffer.push(write);
      buffer.flush();
    },
    flush: () => buffer.flush(),
  };
  const properties = Object.getOwnPropertyDescriptors(own);
  const get = (): typeof engine => {
    buffer.flush();
    return engine;
  };
  return Object.create(context, { ...properties, engine: { get } }) as Context;
}
