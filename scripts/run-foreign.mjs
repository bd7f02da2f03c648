// Runs public Apps Script projects by others on the host and prints which of them do what their README says.
// usage: node scripts/run-foreign.mjs DIR [PART-OF-A-NAME]
// DIR holds clones (or bare ones) of the repositories in scripts/foreign-projects.mjs, named OWNER+NAME.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { foreignProjects } from './foreign-projects.mjs';

const [folder, part = ''] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder with the clones: node scripts/run-foreign.mjs DIR');
  process.exit(2);
}
const host = fileURLToPath(new URL('../dist/host/main.mjs', import.meta.url));

/** Puts the project's own files, and ours for preparing and looking, into a new folder. */
function checkOut(project, target) {
  const clone = join(folder, project.repository.replace('/', '+'));
  const git = [clone, join(clone, 'repo')].find((path) => existsSync(join(path, 'HEAD')) || existsSync(join(path, '.git')));
  if (!git) throw new Error(`there is no clone ${clone}`);
  const whole = join(target, 'whole');
  mkdirSync(whole);
  const paths = project.files ? project.files.map((file) => join(project.folder, file)) : [project.folder];
  const archive = execFileSync('git', ['-C', git, 'archive', project.commit, ...paths], { maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', whole], { input: archive });
  const code = join(target, 'code');
  cpSync(join(whole, project.folder), code, { recursive: true });
  writeFileSync(
    join(code, 'zz-tried-by-host.js'),
    `function hostBefore_() { ${project.before ?? ''} }\nfunction hostResult_() { return ${project.result ?? 'null'}; }\n`,
  );
  return code;
}

/** Runs one function; its report. */
function run(code, target, functionName, { answers, form }) {
  const json = join(target, 'report.json');
  rmSync(json, { force: true });
  const args = ['--project', code, '--run', functionName, '--workbook', join(target, 'data', 'workbook.json'), '--json', json];
  if (answers) args.push('--answers', JSON.stringify(answers));
  if (form) args.push('--form', JSON.stringify(form));
  const ended = spawnSync(process.execPath, [host, ...args], { encoding: 'utf8' });
  if (!existsSync(json)) throw new Error(ended.stderr.trim() || ended.stdout.trim());
  return JSON.parse(readFileSync(json, 'utf8'));
}

/** What came of a project in one line: works, refused by name, or the failure. */
function tryProject(project) {
  const target = mkdtempSync(join(tmpdir(), 'foreign-'));
  try {
    const code = checkOut(project, target);
    const mails = [];
    const steps = ['hostBefore_', ...project.functions, ...(project.result ? ['hostResult_'] : [])];
    let report = null;
    for (const step of steps) {
      const form = step === project.functions.at(-1) ? project.form : undefined;
      report = run(code, target, step, { answers: project.answers?.[step], form });
      mails.push(...report.mails.map(({ to, subject, text }) => [to.join(), subject, text]));
      if (report.ok) continue;
      const message = `${step}: ${report.error.name}: ${report.error.message}`;
      const isRefused = project.refusal !== undefined && report.error.message.startsWith(project.refusal);
      return { outcome: isRefused ? 'refused' : 'fails', message };
    }
    if (project.refusal) return { outcome: 'fails', message: `was expected to be refused: ${project.refusal}` };
    if (!isDeepStrictEqual(report.result, project.expected)) {
      return {
        outcome: 'fails',
        message: `gives ${JSON.stringify(report.result)} instead of ${JSON.stringify(project.expected)}`,
      };
    }
    if (project.mails && !isDeepStrictEqual(mails, project.mails))
      return { outcome: 'fails', message: `sends ${JSON.stringify(mails)}` };
    return { outcome: 'works', message: '' };
  } catch (error) {
    const isRefused = project.refusal !== undefined && error.message.startsWith(project.refusal);
    return { outcome: isRefused ? 'refused' : 'fails', message: error.message };
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

const counts = { works: 0, refused: 0, fails: 0 };
for (const project of foreignProjects) {
  const name = `${project.repository}/${project.files ? project.files.join() : basename(project.folder)}`;
  if (!name.includes(part)) continue;
  const { outcome, message } = tryProject(project);
  counts[outcome] += 1;
  console.log(`${outcome.padEnd(8)} ${name}${message ? `\n         ${message}` : ''}`);
}
console.log(`works ${counts.works}, refused by name ${counts.refused}, fails ${counts.fails}`);
if (counts.fails > 0) process.exitCode = 1;
