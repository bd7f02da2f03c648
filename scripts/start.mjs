/**
 * Builds the add-on and opens it in the local Google Sheets: a finished order workbook with samples and the sidebar.
 *
 * Usage: npm start [-- --empty] [-- --locale zh_CN] [-- --port 3030], and every other option of `npm run host`
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAddOn } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);
const isEmpty = given.includes('--empty');
const passedOn = given.filter((option) => option !== '--empty');

await buildAddOn();
const locale = optionValue('--locale') ?? (/^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh_CN' : 'en_US');
const defaults = {
  '--project': path.join(root, 'build'),
  '--data': path.join(root, '.ordersheet', `${isEmpty ? 'empty' : 'orders'}-${locale}`),
  '--project-name': locale.startsWith('zh') ? '订单簿' : 'Ordersheet',
  '--name': locale.startsWith('zh') ? '订单' : 'Orders',
  '--locale': locale,
  ...(isEmpty ? {} : { '--first-run': 'makeOrRepair,fillSamples', '--answers': '["OK","OK","OK","OK"]' }),
  '--open': 'showSidebar',
};
const options = Object.entries(defaults).flatMap(([name, value]) => (optionValue(name) === undefined ? [name, value] : []));
const host = spawn(process.execPath, [path.join(root, 'scripts', 'host.mjs'), ...options, ...passedOn], { stdio: 'inherit' });
// Ctrl+C reaches both; the host saves and decides when it has ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => host.kill('SIGTERM'));
host.on('exit', (code) => process.exit(code ?? 1));

function optionValue(name) {
  const index = passedOn.findIndex((option) => option === name || option.startsWith(`${name}=`));
  if (index < 0) return undefined;
  const option = passedOn[index] ?? '';
  return option.includes('=') ? option.slice(name.length + 1) : passedOn[index + 1];
}
