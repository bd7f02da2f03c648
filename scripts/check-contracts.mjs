// Prints how many facts about Apps Script the host imitates (a test's title names them), how many docs/host-fidelity.md lists as
// not imitated, how many are only asked of Google itself by test/live, and which are missing. Exits with 1 if any is.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The numbers in a text, `F047–F051` being five of them. */
function numbersIn(text) {
  const found = [];
  for (const [, from, to] of text.matchAll(/F(\d{3})(?:[–-]F(\d{3}))?/g)) {
    for (let number = Number(from); number <= Number(to ?? from); number++) found.push(`F${String(number).padStart(3, '0')}`);
  }
  return found;
}

/** The numbers that titles of tests name in brackets. */
async function imitatedNumbers() {
  const numbers = new Set();
  for (const folder of ['contract', 'host', 'browser']) {
    for (const file of await readdir(join(root, 'test', folder), { recursive: true })) {
      if (!/\.tsx?$/.test(file)) continue;
      const titles = (await readFile(join(root, 'test', folder, file), 'utf8')).matchAll(
        /(?:\b(?:it|test|describe)|\b(?:it|describe)\.each\([^\n]*\)|\]\))\(\s*(['"`])(.*?)\1,/g,
      );
      for (const [, , title] of titles) {
        for (const [bracket] of title.matchAll(/\([^)]*F\d{3}[^)]*\)/g))
          for (const number of numbersIn(bracket)) numbers.add(number);
      }
    }
  }
  return numbers;
}

/** Each fact's standing, and the numbers that tests or documents name without their being in the list. */
export async function contractStandings() {
  const { concerning, inferred, outside } = JSON.parse(await readFile(join(root, 'test', 'contract', 'facts.json'), 'utf8'));
  const imitated = await imitatedNumbers();
  const listed = new Set(numbersIn(await readFile(join(root, 'docs', 'host-fidelity.md'), 'utf8')));
  const asked = new Set(numbersIn(await readFile(join(root, 'test', 'live', 'Code.gs'), 'utf8')));
  const standings = { imitated: [], listed: [], asked: [], missing: [], outside: Object.keys(outside) };
  for (const number of Object.keys({ ...concerning, ...inferred }).sort()) {
    if (imitated.has(number)) standings.imitated.push(number);
    else if (listed.has(number)) standings.listed.push(number);
    else if (number in inferred && asked.has(number)) standings.asked.push(number);
    else standings.missing.push(number);
  }
  const known = { ...concerning, ...inferred, ...outside };
  const unknown = [...new Set([...imitated, ...listed, ...asked])].filter((number) => !(number in known));
  return { ...standings, unknown };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { imitated, listed, asked, missing, outside, unknown } = await contractStandings();
  console.log(
    `imitated ${imitated.length}, listed ${listed.length}, asked of Google only ${asked.length}, outside ${outside.length}`,
  );
  console.log(`missing ${missing.length}${missing.length > 0 ? `: ${missing.join(' ')}` : ''}`);
  if (unknown.length > 0) console.log(`not in test/contract/facts.json: ${unknown.join(' ')}`);
  if (missing.length + unknown.length > 0) process.exitCode = 1;
}
