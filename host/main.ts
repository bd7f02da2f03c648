import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFromCommandLine } from './server/command-line';

const args = process.argv.slice(2);
const builtFolder = dirname(fileURLToPath(import.meta.url));
// Whatever still runs is of no use any more: all that matters is on disk.
process.exit(await serveFromCommandLine(args, builtFolder));
