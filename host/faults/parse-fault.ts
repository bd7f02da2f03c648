import { type Fault, mailTroubles, type PersonAct, personActs } from './fault';
import type { Seeded } from './seeded';

/** The faults as they are written on a command line. */
export const faultUsage = `  kill:N, kill:N:applied   the script is killed at service call N; its unflushed writes are lost, or were applied just in time
  throw:N                  call N fails with a server error; timeout:N fails after minutes; lie:N is done and says that it failed
  edit:N, insert-row:N, delete-row:N, sort:N, move-column:N, delete-sheet:N
                           a colleague does that behind call N
  mail-quota:K             mails are refused after K of them
  smtp:refuse, smtp:slow, smtp:drop
  lock, properties-full, cells-full
                           N may be a range such as 1-40, from which the seed picks`;

/**
 * Reads a fault as it is written on a command line.
 *
 * @returns null where the text is none.
 */
export function parseFault(text: string, random: Seeded): Fault | null {
  const [kind = '', detail = '', more, ...rest] = text.split(':');
  if (rest.length > 0 || (more !== undefined && kind !== 'kill')) return null;
  if (kind === 'lock' || kind === 'properties-full' || kind === 'cells-full') return detail === '' ? { kind } : null;
  if (kind === 'smtp') {
    const how = mailTroubles.find((trouble) => trouble === detail);
    return how ? { kind, how } : null;
  }
  if (kind === 'mail-quota') return /^\d+$/.test(detail) ? { kind, after: Number(detail) } : null;
  const call = readCall(detail, random);
  return call === null ? null : atCall(kind, call, more);
}

function atCall(kind: string, call: number, writes: string | undefined): Fault | null {
  if (kind === 'throw' || kind === 'timeout' || kind === 'lie') return { kind, call };
  if (personActs.includes(kind as PersonAct)) return { kind: 'person', call, act: kind as PersonAct };
  if (kind !== 'kill') return null;
  const fate = writes ?? 'lost';
  return fate === 'lost' || fate === 'applied' ? { kind, call, writes: fate } : null;
}

function readCall(text: string, random: Seeded): number | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return null;
  const low = Number(match[1]);
  const high = Number(match[2] ?? low);
  return low < 1 || high < low ? null : random.between(low, high);
}

/** The fault as {@link parseFault} reads it. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
      return `kill:${fault.call}${fault.writes === 'applied' ? ':applied' : ''}`;
    case 'person':
      return `${fault.act}:${fault.call}`;
    case 'throw':
    case 'timeout':
    case 'lie':
      return `${fault.kind}:${fault.call}`;
    case 'mail-quota':
      return `mail-quota:${fault.after}`;
    case 'smtp':
      return `smtp:${fault.how}`;
    default:
      return fault.kind;
  }
}
