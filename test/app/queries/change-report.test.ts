import { reportChange } from '../../../src/app/queries/change-report';
import { refuse } from '../../../src/app/refusal';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

const ports = { ...anOrderDesk([aLine()]), memory: aMemory() };

describe('reportChange', () => {
  it('counts what changed and what was gone, and reads the board anew', () => {
    expect(reportChange(ports, success({ changed: ['a', 'b'], missing: ['c'] }))).toMatchObject({
      ok: true,
      value: { changed: 2, missing: 1, board: { lineCount: 1 } },
    });
  });

  it('passes a refusal on', () => {
    const busy = refuse('workbook.busy', {});

    expect(reportChange(ports, busy)).toBe(busy);
  });
});
