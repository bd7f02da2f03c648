import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Measurement } from './measurement';

/**
 * Measures in a process of its own, so that its memory and its warmed-up code are nobody else's.
 *
 * @throws where the process fails; what it says of it is on the error output.
 */
export async function runChild(args: readonly string[], report: (measurement: Measurement) => void): Promise<void> {
  const flags = ['--expose-gc', '--enable-source-maps'];
  const child = spawn(process.execPath, [...flags, process.argv[1] ?? '', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) report(JSON.parse(line));
  const code = await ended;
  if (code !== 0) throw new Error(`Measuring ${args.join(' ')} ended with code ${code}`);
}
