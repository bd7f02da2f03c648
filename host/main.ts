import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runFromCommandLine } from './run/command-line';
import { serveFromCommandLine } from './server/command-line';

const args = process.argv.slice(2);
const builtFolder = dirname(fileURLToPath(import.meta.url));
// Whatever still runs is of no use any more: all that matters is on disk.
const main = args.includes('--run') ? runFromCommandLine : serveFromCommandLine;
process.exit(await main(args, builtFolder));
