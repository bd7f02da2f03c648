import { accessSync, constants, mkdirSync } from 'node:fs';
import { faultText } from '../faults/parse-fault';
import { replayCommand } from '../faults/read-faults';
import { loadProject } from '../project/load-project';
import { systemClock } from '../services/clock';
import { lockFolder } from './folder-lock';
import { OptionError } from './option-error';
import { requirePlace } from './require-place';
import { parseServeOptions, serveUsage } from './serve-options';
import { type SheetServer, startSheetServer } from './sheet-server';

/** Milliseconds that a host may take to end when it is asked to. */
const endPause = 5_000;

/**
 * Serves a project until the process is told to end, or makes the first run alone. Prints the address once the page can be
 * opened.
 *
 * @param builtFolder - `dist/host`.
 * @returns the exit code; every problem has been printed as one sentence.
 */
export async function serveFromCommandLine(args: readonly string[], builtFolder: string): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(serveUsage);
    return 0;
  }
  try {
    const options = parseServeOptions(args);
    const project = loadProject(options.projectFolder, options.projectName === null ? {} : { name: options.projectName });
    const machineTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Dates of the script are in the project's zone (F135). Threads share it with the process, whatever their own settings say.
    process.env['TZ'] = project.manifest.timeZone;

    if (options.xlsxFile !== null) requirePlace(options.xlsxFile, '--xlsx');
    makeFolder(options.dataFolder);
    const unlock = await lockFolder(options.dataFolder);
    if (!unlock)
      throw new OptionError(
        `${options.dataFolder} is used by another host that is running; stop it or name another folder with --data.`,
      );
    const server = await startSheetServer({
      ...options,
      project,
      clock: systemClock,
      builtFolder,
      machineTimeZone,
      again: replayCommand(args),
    });
    if (server.address === null) process.stdout.write(`The first run is done; the spreadsheet is in ${options.dataFolder}.\n`);
    else {
      // Asked for before the address is told: whoever reads it may end the host at once.
      const asked = untilAskedToEnd();
      process.stdout.write(
        `${project.name} is open at ${server.address}\nThe spreadsheet and its mails are kept in ${options.dataFolder}. Ctrl+C ends the host.\n`,
      );
      const { faults, seed } = options.faults;
      if (faults.length > 0)
        process.stdout.write(`What pages and triggers start will meet: ${faults.map(faultText).join(', ')} (seed ${seed}).\n`);
      await asked;
    }
    await close(server);
    await unlock();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new OptionError(`The data folder ${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Nothing is lost if this does not finish: all that matters is on disk already. */
async function close(server: SheetServer): Promise<void> {
  const giveUp = setTimeout(() => process.exit(0), endPause);
  await server.close();
  clearTimeout(giveUp);
}
