import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpreadsheetEngine, type SpreadsheetEngine } from '../engine/o-spreadsheet/engine';
import { openWorkbook, type Workbook } from '../engine/o-spreadsheet/storage';
import { exportXlsx } from '../export/xlsx';
import type { Project } from '../project/project';
import type { Clock } from '../services/clock';
import { folderContents } from '../services/drive/drive-contents';
import { rootId } from '../services/drive/find-items';
import { formQuestions } from '../services/forms/form-response';
import { smtpMailer } from '../services/mail/smtp-mailer';
import type { SavedHostState } from '../services/state/host-state';
import { createFrameDocuments } from './frame/frame-documents';
import { startFrameServer } from './frame/frame-server';
import { isFree } from './free-port';
import { locateLibraryFiles } from './library-files';
import { addMailRoutes } from './mail/mail-routes';
import { startMailServer } from './mail/mail-server';
import { type Mailbox, openMailbox } from './mail/mailbox';
import { parseMail } from './mail/parsed-mail';
import { createPages, type PageLine } from './pages';
import { addDriveRoutes } from './plain/drive-routes';
import { addFormRoutes } from './plain/form-routes';
import type { DocumentFacts } from './protocol';
import { createQuestions } from './questions';
import { type ScriptSession, startScriptSession } from './script-session';
import type { ServeOptions } from './serve-options';
import { openStateFile } from './state-file';
import { startTriggerClock } from './trigger-clock';
import { addWebRoutes } from './web-routes';
import { createWebServer } from './web-server';

/** What the host serves, and from where. */
export interface SheetServerOptions extends ServeOptions {
  readonly project: Project;
  readonly clock: Clock;
  /** `dist/host`. */
  readonly builtFolder: string;
  /** This computer's time zone, for a new spreadsheet. */
  readonly machineTimeZone: string;
  /** The command that starts the same again. */
  readonly again: string;
}

/** A running host. */
export interface SheetServer {
  /** Null when it was started without a page. */
  readonly address: string | null;
  readonly session: ScriptSession;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

/** What stands beside the workbook. */
interface SavedServer {
  readonly documentId: string;
  readonly isSetUp: boolean;
  readonly services?: SavedHostState;
}

/** The page's port, unless another one was asked for or this one is taken. */
const usualPort = 3030;

/**
 * Starts everything: the workbook from its file, the mail server, the scripts, the first run, the pages.
 *
 * @throws Error with one sentence for the terminal: a damaged file, a first run that failed, a port that is taken.
 */
export async function startSheetServer(options: SheetServerOptions): Promise<SheetServer> {
  const { project, clock, dataFolder, builtFolder } = options;
  mkdirSync(dataFolder, { recursive: true });
  const stateFile = openStateFile(join(dataFolder, 'state.json'), clock.now);
  let saved = (stateFile.load() as SavedServer | undefined) ?? {
    documentId: randomBytes(16).toString('base64url'),
    isSetUp: false,
  };
  const remember = (change: Partial<SavedServer>): void => {
    saved = { ...saved, ...change };
    stateFile.save(saved);
  };

  const workbook = openWorkbook(join(dataFolder, 'workbook.json'), {
    name: options.name ?? project.name,
    locale: options.locale,
    timeZone: options.timeZone ?? options.machineTimeZone,
    now: clock.now,
  });
  const { engine } = workbook;

  const pages = createPages();
  const mailbox = await openMailbox(join(dataFolder, 'mails'), clock.now);
  const tellMail = async (id: string): Promise<void> => {
    const mail = await parseMail((await mailbox.find(id)) ?? Buffer.alloc(0));
    pages.broadcast({ type: 'mail', id, subject: mail.subject ?? '' });
  };
  // Also where mails go elsewhere: then nothing arrives, but it costs nothing either.
  const ownMailServer = await startMailServer(mailbox, (id) => void tellMail(id));
  const mailer = smtpMailer(options.smtp ?? ownMailServer);

  const contents = folderContents(join(dataFolder, 'drive'));
  const questions = createQuestions();
  const frames = createFrameDocuments();
  const web = createWebServer();
  const session = startScriptSession({
    ...{ engine, project, clock, mailer, pages, questions, frames },
    state: saved.services,
    saveState: (services) => remember({ services }),
    documentId: saved.documentId,
    documentUrl: () => `http://127.0.0.1:${web.port || usualPort}/spreadsheets/d/${saved.documentId}/edit`,
    owner: options.user,
    ...{ faults: options.faults, again: options.again },
    ...{
      allowedHosts: options.allowedHosts,
      translations: options.translations,
      isBound: options.isBound,
      errorLanguage: options.errorLanguage,
    },
    contents,
    // Google says `en` for American English and `zh_CN` for Chinese.
    ownerLocale: options.locale === 'en_US' ? 'en' : options.locale,
    workerFile: join(builtFolder, 'worker.cjs'),
    facade: readFileSync(join(builtFolder, 'facade.js'), 'utf8'),
  });
  const closings: (() => Promise<void> | void)[] = [
    () => session.close(),
    async () => {
      if (options.xlsxFile !== null) writeFileSync(options.xlsxFile, await exportXlsx(engine));
    },
    () => workbook.close(),
    () => mailer.close(),
    () => ownMailServer.close(),
  ];
  const close = async (): Promise<void> => {
    for (const each of closings) await each();
  };

  let openFunction = options.openFunction;
  const openPage = async (page: PageLine): Promise<void> => {
    await session.open(page);
    if (openFunction === null) return;
    const name = openFunction;
    openFunction = null;
    await session.click(page, name);
  };

  try {
    if (!saved.isSetUp) {
      const answers = [...options.answers];
      for (const functionName of options.firstRun) await session.clickUnseen(functionName, answers);
      remember({ isSetUp: true });
    }
    if (options.isHeadless) return { address: null, session, mailbox, close };

    const frameServer = await startFrameServer(builtFolder, frames, () => web.port);
    closings.unshift(() => frameServer.close());
    addWebRoutes(web.app, {
      builtFolder,
      libraryFiles: locateLibraryFiles(join(builtFolder, 'main.mjs')),
      framePort: frameServer.port,
      defaultPerson: options.user,
      defaultLanguage: null,
      isCopy: (id) => session.host.state.drive.get(id) !== null && id !== saved.documentId,
    });
    addFormRoutes(web.app, {
      questions: () => formQuestions(engine),
      submit: (answers) =>
        void session.submitForm(answers).catch((error: unknown) => {
          process.stderr.write(`A response of the form could not be kept: ${String(error)}\n`);
        }),
    });
    addDriveRoutes(web.app, {
      ...{ contents, items: () => session.host.state.drive.all(), rootId: () => rootId(saved) },
      toXlsx: (kept) => exportXlsx(createSpreadsheetEngine({ saved: kept, now: clock.now })),
    });
    addMailRoutes(web.app, mailbox, options.smtp ? `${options.smtp.host}:${options.smtp.port}` : null);
    web.app.get('/download.xlsx', async (_request, reply) => {
      const fileName = encodeURIComponent(`${engine.document.name || 'spreadsheet'}.xlsx`);
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="spreadsheet.xlsx"; filename*=UTF-8''${fileName}`)
        .send(await exportXlsx(engine));
    });
    const port = options.port ?? ((await isFree(usualPort)) ? usualPort : 0);
    await web.listen(port, {
      ...{ hub: engine.hub, pages, questions, framePort: frameServer.port, project: project.name },
      document: () => engine.document,
      onLeft: () => compactWhenIdle(workbook, pages.list.length),
      onJoined: (page, isNew) => void (isNew && openPage(page)),
      onRequest: (page, ask) => session.request(page, ask),
      onSelect: (page, before) => session.select(page, before),
    });
    closings.unshift(() => web.close());
  } catch (error) {
    await close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${options.port} is in use by another program; name another one with --port.`);
  }

  tellDocument(engine, (document) => pages.broadcast({ type: 'document', document }));
  const stopClock = startTriggerClock(
    () => session.fireDueTriggers(),
    (error) => process.stderr.write(`A trigger could not be started: ${String(error)}\n`),
  );
  closings.unshift(stopClock);
  return { address: `http://127.0.0.1:${web.port}/`, session, mailbox, close };
}

/** Tells the pages when a script has renamed the spreadsheet or changed its locale or time zone. */
function tellDocument(engine: SpreadsheetEngine, tell: (document: DocumentFacts) => void): void {
  let told = JSON.stringify(engine.document);
  engine.hub.watch({
    before: () => {},
    after() {
      const text = JSON.stringify(engine.document);
      if (text !== told) tell(engine.document);
      told = text;
    },
  });
}

/** Folding the log ends everybody's undo, so it waits until nobody is there. */
function compactWhenIdle(workbook: Workbook, pages: number): void {
  if (pages === 0 && workbook.engine.hub.isLong) workbook.compact();
}
