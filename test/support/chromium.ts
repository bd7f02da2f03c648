import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser that can be launched. */
export interface InstalledBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const packageOfBrowser = '@sparticuz/chromium';
const require = createRequire(join(process.cwd(), 'package.json'));

/** Where people have Chrome or Chromium, for machines on which the packed one (Linux x64) does not run. */
const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a browser without root, apt or a download: the one that `ORDERSHEET_CHROME` names, the one inside the npm
 * package, or an installed Chrome.
 */
export function locateBrowser(): InstalledBrowser {
  const named = process.env['ORDERSHEET_CHROME'];
  if (named) return { executablePath: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  const executablePath = usualPlaces.find(existsSync);
  if (!executablePath) throw new Error('No Chrome was found. Name one in ORDERSHEET_CHROME.');
  return { executablePath, env: {} };
}

/** Unpacks the browser once per machine and version, beside whoever else is doing the same. */
function unpackBrowser(): InstalledBrowser {
  const manifest = join(dirname(require.resolve(packageOfBrowser)), '..', '..', 'package.json');
  const { version } = require(manifest) as { version: string };
  const folder = join(tmpdir(), `ordersheet-chromium-${version}`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    const program = `require(${JSON.stringify(require.resolve(packageOfBrowser))}).executablePath().then(() => process.exit(0))`;
    // The package unpacks its libraries only where it takes the machine for the one that it was made for.
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const run = spawnSync(process.execPath, ['-e', program], { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`The packed browser cannot be unpacked: ${run.stderr}`);
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const executablePath = join(folder, 'chromium');
  const missing = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found') ?? true;
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: writeFontSettings(folder),
      ...(missing ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
    },
  };
}

/** Chinese glyphs come from an npm package, Latin ones from the browser's; so pictures look the same on every machine. */
function writeFontSettings(folder: string): string {
  const chinese = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'));
  const file = join(folder, `fonts-${process.pid}.conf`);
  const alias = (family: string): string =>
    `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>`;
  mkdirSync(join(folder, 'font-cache'), { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(folder, 'fonts')}</dir><dir>${chinese}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>
${['Arial', 'Roboto', 'Helvetica', 'Helvetica Neue', 'sans-serif', 'system-ui'].map(alias).join('\n')}
</fontconfig>`,
  );
  return file;
}
