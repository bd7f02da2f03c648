import { seeded } from '../../host/faults/seeded';
import { CRASH_COMMANDS } from './commands';
import { casesOf, runCase, traceOf } from './crash-case';

/** Which cases are tried here; `npm run crash` tries all of them. */
const SEED = Number(process.env['CRASH_SEED'] ?? 1);
const CASES_EACH = 2;

/** What two people at once may do to each other is another matter; here everything must hold. */
const isKill = (fault: string) => fault.startsWith('kill');

describe(`a killed run, repeated, by seed ${SEED}`, () => {
  it.each(CRASH_COMMANDS.map((command) => [command.name, command] as const))(
    'of %s leaves the workbook whole',
    (_name, command) => {
      const cases = casesOf(command, traceOf(command, 'plain').length).filter(({ fault }) => isKill(fault));
      const tried = seeded(SEED).shuffle(cases).slice(0, CASES_EACH);

      expect(tried.map((each) => [each.fault, runCase(each, 'plain')])).toEqual(tried.map(({ fault }) => [fault, []]));
    },
  );
});
