import { recallAdopted, rememberAdopted } from '../../../src/app/adopt/adopted-memory';
import { aMemory } from '../../support/a-memory';
import { DESK_DAY } from '../../support/order-desk';

describe('recallAdopted', () => {
  it('knows each sheet by its id', () => {
    const memory = aMemory();
    rememberAdopted(memory, 7, { rows: 3, day: DESK_DAY });
    rememberAdopted(memory, 8, { rows: 5, day: DESK_DAY });

    expect([7, 8, 9].map((sheetId) => recallAdopted(memory, sheetId)?.rows)).toEqual([3, 5, undefined]);
  });

  it.each(['{', '[]', '{"7":5}', '{"7":{"rows":"many","day":"2026-11-22"}}'])('takes %p for nothing remembered', (text) => {
    expect(recallAdopted(aMemory(new Map([['adopted', text]])), 7)).toBeNull();
  });
});
