import type { SheetEngine } from '../../engine/sheet-engine';
import type { DriveContents } from '../drive/drive-contents';
import type { DriveItem } from '../drive/drive-item';

/** Makes engines for spreadsheets beside the open one. */
export interface EngineMaker {
  /** From what an engine's `save` gave. */
  open(saved: unknown): SheetEngine;
  create(made: { readonly name: string; readonly locale: string; readonly timeZone: string }): SheetEngine;
}

/** Another spreadsheet of the drive that a script has opened. */
export interface OpenDocument {
  readonly id: string;
  readonly number: number;
  readonly engine: SheetEngine;
  /** Whether it holds something that its file in the drive has not. */
  isChanged: boolean;
}

/**
 * The spreadsheets besides the open one that scripts have opened, one engine each for everybody. No page shows them, and no trigger
 * hears of them.
 */
export class OpenDocuments {
  private readonly documents: OpenDocument[] = [];

  constructor(
    private readonly engines: EngineMaker,
    private readonly contents: DriveContents,
  ) {}

  /** Opens the spreadsheet that a file of the drive is. */
  open({ id, name }: DriveItem): OpenDocument {
    const known = this.find(id);
    if (known) return known;
    const engine = this.engines.open(JSON.parse(this.contents.read(id).toString('utf8')));
    if (engine.document.name !== name) engine.apply([{ type: 'setDocument', name }]);
    return this.add(id, engine);
  }

  /** Makes a new spreadsheet, whose file is written at once. */
  create(id: string, made: Parameters<EngineMaker['create']>[0]): OpenDocument {
    const document = this.add(id, this.engines.create(made));
    this.save(document);
    return document;
  }

  find(id: string): OpenDocument | null {
    return this.documents.find((document) => document.id === id) ?? null;
  }

  /** By the number that objects of scripts carry. */
  at(number: number): OpenDocument | null {
    return this.documents[number - 1] ?? null;
  }

  get isEmpty(): boolean {
    return this.documents.length === 0;
  }

  save(document: OpenDocument): void {
    this.contents.write(document.id, Buffer.from(JSON.stringify(document.engine.save())));
    document.isChanged = false;
  }

  private add(id: string, engine: SheetEngine): OpenDocument {
    const document = { id, engine, number: this.documents.length + 1, isChanged: false };
    this.documents.push(document);
    return document;
  }
}
