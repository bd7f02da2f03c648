/**
 * Builds the add-on into build/: Code.js, one .html per page and the manifest. Two builds are byte-identical.
 * With --webhooks it builds the add-on that also posts into a team's chat, into build-webhooks/: with src/gas/webhooks
 * and a manifest of its own. Nothing of these is in build/.
 *
 * Google calls only top-level function declarations, so the bundle is one IIFE followed by a one-line function for
 * each export of src/main.ts. Everything else stays private to the IIFE and cannot be reached by google.script.run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What is built where, from what. */
const PLAIN = { out: 'build', entries: ['src/main.ts'], manifest: 'appsscript.json', plugins: [] };
const WITH_WEBHOOKS = {
  out: 'build-webhooks',
  entries: ['src/main.ts', 'src/gas/webhooks/set-up-chat.ts'],
  manifest: 'appsscript.webhooks.json',
  plugins: [inPlaceOf('src/gas/services/chat-channel.ts', 'src/gas/webhooks/chat-channel.ts')],
};

/** Options of every bundle that runs at Google or comes out of it. es2020 lowers class fields, which its parser refuses. */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'inline',
  target: 'es2020',
  write: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

/** Builds everything and returns the sizes in bytes by file name. */
export async function buildAddOn({ webhooks = false } = {}) {
  const variant = webhooks ? WITH_WEBHOOKS : PLAIN;
  const out = path.join(root, variant.out);
  const files = { 'Code.js': await serverBundle(variant), ...(await pages()), 'appsscript.json': read(variant.manifest) };
  mkdirSync(out, { recursive: true });
  removeOwnFiles(out);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(out, name), text);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

function removeOwnFiles(out) {
  for (const name of readdirSync(out)) {
    if (/\.(html|js)$/.test(name) || name === 'appsscript.json') rmSync(path.join(out, name));
  }
}

/** Whoever imports the one module gets the other. */
function inPlaceOf(module, other) {
  const wanted = path.join(root, module.replace(/\.ts$/, ''));
  return {
    name: `${other} in place of ${module}`,
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, ({ path: target, resolveDir }) =>
        path.join(resolveDir, target) === wanted ? { path: path.join(root, other) } : undefined,
      );
    },
  };
}

async function serverBundle({ entries, plugins }) {
  const entry = {
    stdin: {
      contents: entries.map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: root,
      sourcefile: 'entries.ts',
    },
    plugins,
  };
  const listed = await build({ ...common, ...entry, format: 'esm', metafile: true, outfile: 'main.js' });
  const names = Object.values(listed.metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
  const hidden = names.filter((name) => name.endsWith('_'));
  if (hidden.length > 0) throw new Error(`Google hides functions whose names end in "_": ${hidden.join(', ')}`);

  const bundled = await build({ ...common, ...entry, format: 'iife', globalName: 'app_' });
  const stubs = names.map((name) => `function ${name}() { return app_.${name}.apply(this, arguments); }`);
  return `/** @OnlyCurrentDoc */\n${bundled.outputFiles[0].text}\n${stubs.join('\n')}\n`;
}

/** Each src/sidebar/NAME.html has its script in NAME.tsx and its style in NAME.css or sidebar.css. */
async function pages() {
  const folder = path.join(root, 'src/sidebar');
  const built = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()) {
    const base = name.slice(0, -'.html'.length);
    const bundled = await build({
      ...common,
      entryPoints: [`src/sidebar/${base}.tsx`],
      format: 'iife',
      minifySyntax: true,
      minifyWhitespace: true,
      // HtmlService is reported to strip what follows // inside template literals.
      supported: { 'template-literal': false },
    });
    const script = bundled.outputFiles[0].text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
    const ownStyle = path.join(folder, `${base}.css`);
    const style = readFileSync(existsSync(ownStyle) ? ownStyle : path.join(folder, 'sidebar.css'), 'utf8');
    built[name] = readFileSync(path.join(folder, name), 'utf8')
      .replace('<!-- style -->', () => `<style>\n${style}</style>`)
      .replace('<!-- script -->', () => `<script>\n${script}</script>`);
  }
  return built;
}

function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const webhooks = process.argv.includes('--webhooks');
  const sizes = await buildAddOn({ webhooks });
  const folder = (webhooks ? WITH_WEBHOOKS : PLAIN).out;
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${folder}/${name}  ${(bytes / 1024).toFixed(1)} KB`);
}
