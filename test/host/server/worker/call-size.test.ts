import { exceedsCall } from '../../../../host/server/worker/call-size';

describe('exceedsCall', () => {
  it.each([
    ['nothing', []],
    [
      'the largest block that the add-on writes',
      [{ sheetId: 0 }, Array.from({ length: 5_000 }, () => Array(20).fill('订单 2026'))],
    ],
    ['attachments of 25 MB (F016)', [{ bytes: Array(25 * 1024 * 1024).fill(65) }]],
    ['odd values', [null, undefined, true, 1, { $date: 0 }]],
  ])('lets %s pass', (_, args) => {
    expect(exceedsCall(args)).toBe(false);
  });

  it.each([
    ['a long text', ['x'.repeat(129 * 1024 * 1024)]],
    ['many cells', [Array.from({ length: 4_000 }, () => Array(9_000).fill(1))]],
    ['many names', [Object.fromEntries(Array.from({ length: 140 }, (_, n) => [`${n}${'x'.repeat(1024 * 1024)}`, 1]))]],
  ])('stops %s', (_, args) => {
    expect(exceedsCall(args)).toBe(true);
  });
});
