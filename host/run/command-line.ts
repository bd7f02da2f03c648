import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineMaker } from '../engine/o-spreadsheet/engine-maker';
import { fireClock } from '../faults/fire-clock';
import { injectFaults } from '../faults/inject-faults';
import { replayCommand } from '../faults/read-faults';
import { seeded } from '../faults/seeded';
import { loadProject } from '../project/load-project';
import { requirePlace } from '../server/require-place';
import { virtualClock } from '../services/clock';
import { fetcherFor } from '../services/fetch/allowed-hosts';
import { createHost } from '../services/host';
import { hostUser } from '../services/host-user';
import type { MailMessage } from '../services/mail/mail-message';
import { smtpMailer } from '../services/mail/smtp-mailer';
import { sameThreadWaiting } from '../services/same-thread-waiting';
import { fetchNow } from './fetch-now';
import { headlessPage } from './headless-page';
import { openSheet } from './open-sheet';
import { parseRunOptions, type RunOptions, runUsage } from './run-options';
import { printedReport, reportOf } from './run-report';
import { sameThreadRunner } from './same-thread';
import { sealRealm } from './seal-realm';

/**
 * Runs one function of a project without a browser and prints what happened. The script's time stands still but for its
 * sleeps, and dialogs take prepared answers.
 *
 * @param builtFolder - `dist/host`.
 * @returns the exit code: 0, 1 where the function failed, 2 where it could not be run at all.
 */
export async function runFromCommandLine(args: readonly string[], builtFolder: string): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(runUsage);
    return 0;
  }
  try {
    return await run(parseRunOptions(args), args, builtFolder);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function run(options: RunOptions, args: readonly string[], builtFolder: string): Promise<number> {
  if (options.jsonFile !== null) requirePlace(options.jsonFile, '--json');
  const project = loadProject(options.projectFolder);
  // The script's dates are in the project's zone (F135).
  process.env['TZ'] = project.manifest.timeZone;
  const clock = virtualClock(options.now ?? Date.now());
  const sheet = await openSheet(options.workbook, {
    name: project.name,
    locale: options.locale,
    timeZone: options.timeZone ?? project.manifest.timeZone,
    now: clock.now,
  });
  const waiting = sameThreadWaiting(clock, options.answers, fetcherFor(options.allowedHosts, fetchNow));
  const faults = injectFaults(options.faults, seeded(options.seed));
  const page = headlessPage(sheet.engine.listSheets()[0]?.id ?? 0);
  const host = createHost({
    ...{ engine: sheet.engine, project, clock },
    deployment: options.isBound ? 'bound' : 'addon',
    runner: sameThreadRunner(readFileSync(join(builtFolder, 'facade.js'), 'utf8')),
    waiting: (execution) => faults.waiting(waiting, execution),
    ...{ onCall: faults.onCall, onAnswered: faults.onAnswered },
    ...(options.isGoogleTime ? { onCost: clock.advance } : {}),
    users: [hostUser(options.user, { role: 'owner' })],
    ...{
      contents: sheet.contents,
      engines: engineMaker(clock.now),
      translations: options.translations,
      errorLanguage: options.errorLanguage,
    },
    ...(sheet.state ? { state: sheet.state } : {}),
  });
  sealRealm();
  const before = performance.now();
  const ran = await host.run(options.functionName, options.args, options.user, page);
  const told = options.formAnswers && ran.outcome.ok ? await host.submitForm(options.formAnswers) : [];
  const processMs = performance.now() - before;
  const firings = options.advance === null ? [] : await fireClock(host, clock, clockRun(options, clock.now() + options.advance));
  const report = reportOf(ran, {
    ...{
      mails: waiting.outbox,
      shown: page.shown,
      processMs,
      firings,
      formRecords: told,
      faults: faults.fired,
      unmetFaults: faults.unmet(),
    },
    again: options.faults.length > 0 ? replayCommand(args) : null,
  });
  await sheet.close(host.saveState());
  await deliver(waiting.outbox, options);
  process.stdout.write(printedReport(report));
  if (options.jsonFile !== null) writeFileSync(options.jsonFile, `${JSON.stringify(report, null, 2)}\n`);
  return report.ok ? 0 : 1;
}

function clockRun({ clockManner, seed }: RunOptions, until: number) {
  return { until, manner: clockManner, seed };
}

async function deliver(mails: readonly MailMessage[], { smtp }: RunOptions): Promise<void> {
  if (!smtp || mails.length === 0) return;
  const mailer = smtpMailer(smtp);
  try {
    for (const mail of mails) await mailer.send(mail);
  } finally {
    mailer.close();
  }
}
