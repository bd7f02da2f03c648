/**
 * The main job without a browser: makes the order workbook on the local Google Sheets, fills in samples, switches reminders on, sends
 * them to a real SMTP server on this machine, opens the rules, and reads back what came out of it.
 *
 * Usage: npm run demo [-- --locale zh_CN]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import PostalMime from 'postal-mime';
import { buildAddOn } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.ordersheet', 'demo');
const excelFile = path.join(folder, 'orders.xlsx');
const locale = process.argv[process.argv.indexOf('--locale') + 1] === 'zh_CN' ? 'zh_CN' : 'en_US';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildAddOn();
runHost();
await printWorkbook();
await printMails();

/** Every step is a click in the add-on's menu; the dialogs are answered with OK. */
function runHost() {
  const clicks = ['makeOrRepair', 'fillSamples', 'toggleReminders', 'sendRemindersFromMenu', 'showRules', 'checkNow'];
  const host = path.join(root, 'scripts', 'host.mjs');
  const options = {
    project: 'build',
    'project-name': 'Ordersheet',
    data: folder,
    name: locale === 'zh_CN' ? '订单' : 'Orders',
    locale,
    xlsx: excelFile,
  };
  const run = spawnSync(
    process.execPath,
    [
      host,
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      ...['--first-run', clicks.join(','), '--answers', JSON.stringify(Array(12).fill('OK')), '--headless'],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Reads the Excel file, not the host's memory: what is printed is what another program would see. */
async function printWorkbook() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(excelFile);
  console.log(`Sheets made: ${workbook.worksheets.map((sheet) => sheet.name).join(', ')}`);

  const rows = workbook.worksheets[0]
    .getSheetValues()
    .slice(1)
    .map((row) => (row ?? []).slice(1).map(shown));
  const [headings = [], ...lines] = rows;
  const filled = lines.filter((row) => row[0] || row[1] || row[3]);
  console.log(`Order lines: ${filled.length}, orders: ${new Set(filled.map((row) => row[0])).size}`);
  const states = filled.reduce((counts, row) => counts.set(row[14] || '–', (counts.get(row[14] || '–') ?? 0) + 1), new Map());
  console.log(`${headings[14]}: ${[...states].map(([state, count]) => `${state} ${count}`).join(', ')}`);
  console.log(`${workbook.worksheets[1].name}: ${figures(workbook.worksheets[1]).join(', ')}`);
  console.log(rulesIn(workbook.worksheets[3]));
  console.log(`Excel file: ${path.relative(root, excelFile)}`);
}

/** Every rule that is on: its name or moment, and for how many lines it holds now. */
function rulesIn(sheet) {
  const [headings = [], ...rows] = sheet
    .getSheetValues()
    .slice(1)
    .map((row) => (row ?? []).slice(1).map(shown));
  const on = rows.filter(([id, isOn]) => id && isOn === true);
  const count = headings.findIndex((heading) => ['Lines now', '当前行数'].includes(heading));
  return `${sheet.name}: ${on.map((row) => `${row[2] || row[3]} (${headings[count]}: ${row[count]})`).join(', ')}`;
}

/** The tiles of the Dashboard: a label, its figure below. */
function figures(sheet) {
  const rows = sheet.getSheetValues().map((row) => (row ?? []).map(shown));
  return rows.slice(0, 10).flatMap((row, index) =>
    row.flatMap((label, column) => {
      const figure = rows[index + 1]?.[column];
      return typeof label === 'string' && label && typeof figure === 'number' ? [`${label} ${Number(figure.toFixed(2))}`] : [];
    }),
  );
}

async function printMails() {
  const mails = path.join(folder, 'mails');
  const files = readdirSync(mails).filter((name) => name.endsWith('.eml'));
  console.log(`Mails that the SMTP server received: ${files.length}`);
  for (const name of files) {
    const mail = await PostalMime.parse(readFileSync(path.join(mails, name)));
    console.log(
      `  to ${mail.to.map((to) => to.address).join(', ')}: ${mail.subject}\n  ${path.relative(root, path.join(mails, name))}`,
    );
  }
}

/** A cell's value as shown: the result of a formula, the text of a rich text. */
function shown(value) {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? '';
  return value.result ?? value.richText?.map((part) => part.text).join('') ?? '';
}
