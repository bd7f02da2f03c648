import { ServiceException } from '../services/exception';
import type { CallHook, Execution } from '../services/execution';
import { serverError } from '../services/localised-error';
import { MailRefused } from '../services/mail/mail-refused';
import { then } from '../services/maybe-promise';
import type { Waiting } from '../services/waiting';
import type { Fault, MailTrouble } from './fault';
import { cellsFull, mailQuotaSpent, propertiesFull, timedOut } from './google-errors';
import { faultText } from './parse-fault';
import { act } from './person-acts';
import type { Seeded } from './seeded';

/** Who edits while a script runs. */
const colleague = 'colleague@example.com';
/** How long a call takes that times out, and a slow mail server: of the six minutes of a script, so that two of them hurt. */
const timeoutMs = 150_000;
const slowMailMs = 20_000;

/** The hooks of a host through which faults happen. */
export interface FaultInjector {
  readonly onCall: CallHook;
  readonly onAnswered: CallHook;
  /** Puts the faults of the mail server in front of a way to wait. */
  waiting(waiting: Waiting, execution: Execution): Waiting;
  /** What has happened so far, as on the command line, with the call: `kill:12 at Range.setValues`. */
  readonly fired: readonly string[];
  /** The faults that have not happened, as on the command line. */
  unmet(): readonly string[];
}

/**
 * Makes faults happen to the scripts of a host.
 *
 * @param random - decides where a colleague does something.
 */
export function injectFaults(faults: readonly Fault[], random: Seeded): FaultInjector {
  const fired: string[] = [];
  const spent = new Set<Fault>();
  let mails = 0;

  const happens = (fault: Fault, op: string) => {
    spent.add(fault);
    fired.push(`${faultText(fault)} at ${op}`);
  };
  const due = (count: number) =>
    faults.filter((fault) => !spent.has(fault) && 'call' in fault && fault.call <= count) as Extract<Fault, { call: number }>[];

  return {
    fired,
    unmet: () => faults.filter((fault) => !spent.has(fault)).map(faultText),
    onCall(op, count, execution) {
      for (const fault of faults) {
        if (!('call' in fault)) refuse(fault, op, execution, () => happens(fault, op), mails);
      }
      if (/^(MailApp|GmailApp)\.sendEmail$/.test(op)) mails += 1;
      for (const fault of due(count)) {
        if (fault.kind === 'kill') {
          happens(fault, op);
          execution.kill(fault.writes);
        } else if (fault.kind === 'throw' || fault.kind === 'timeout') {
          happens(fault, op);
          if (fault.kind === 'timeout') execution.spend(timeoutMs);
          throw new ServiceException(
            fault.kind === 'throw' ? serverError(execution.user.locale) : timedOut(execution.documentId),
          );
        }
      }
    },
    onAnswered(op, count, execution) {
      for (const fault of due(count)) {
        if (fault.kind === 'person') {
          happens(fault, op);
          act(execution.grid, colleague, fault.act, random);
        } else if (fault.kind === 'lie') {
          happens(fault, op);
          execution.flush();
          throw new ServiceException(serverError(execution.user.locale));
        }
      }
    },
    waiting(waiting, execution) {
      const trouble = faults.find((fault) => fault.kind === 'smtp');
      if (!trouble) return waiting;
      const text = serverError(execution.user.locale);
      return {
        ...waiting,
        deliverMail: (message) => {
          happens(trouble, 'the mail server');
          return deliver(waiting, message, trouble.how, text);
        },
      };
    },
  };
}

function refuse(
  fault: Exclude<Fault, { call: number }>,
  op: string,
  execution: Execution,
  happens: () => void,
  mails: number,
): void {
  if (fault.kind === 'lock' && /^Lock\.(try|wait)Lock$/.test(op)) {
    happens();
    const { locks } = execution.state;
    for (const name of ['document', 'script', `user:${execution.effectiveUser.email}`]) locks.take(name, colleague);
  }
  const text = refusalOf(fault, op, mails);
  if (text === null) return;
  happens();
  throw new ServiceException(text);
}

function refusalOf(fault: Fault, op: string, mails: number): string | null {
  switch (fault.kind) {
    case 'properties-full':
      return op.startsWith('Properties.set') ? propertiesFull : null;
    case 'cells-full':
      return /^(Sheet\.(insert(Row|Column)|appendRow|copyTo)|Spreadsheet\.(insertSheet|duplicate))/.test(op) ? cellsFull : null;
    case 'mail-quota':
      return /^(MailApp|GmailApp)\.sendEmail$/.test(op) && mails >= fault.after ? mailQuotaSpent : null;
    default:
      return null;
  }
}

function deliver(waiting: Waiting, message: Parameters<Waiting['deliverMail']>[0], how: MailTrouble, text: string) {
  if (how === 'refuse') throw new MailRefused(text);
  if (how === 'slow') return then(waiting.sleep(slowMailMs), () => waiting.deliverMail(message));
  return then(waiting.deliverMail(message), () => {
    throw new ServiceException(text);
  });
}
