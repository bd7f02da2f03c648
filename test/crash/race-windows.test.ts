import { isKnownOpen, outsideWindow, raceWindows } from './race-windows';

const TRACE = [
  'Lock.tryLock',
  'Range.getValues',
  'Range.getValues',
  'Range.setValues',
  'Range.setValues',
  'SpreadsheetApp.flush',
  'Range.getValues',
  'Range.getNotes',
  'Range.setNotes',
  'SpreadsheetApp.flush',
];

describe('the moment in which a colleague may still do harm', () => {
  it('lasts from the last look to the one call that brings the writes', () => {
    expect(raceWindows(TRACE)).toEqual([{ look: 3, last: 5 }]);
  });

  it('does not reach back over a second look', () => {
    expect(outsideWindow(TRACE, [2, 3, 4, 5])).toEqual([2]);
  });

  it('is not there where anything else is called between look and write', () => {
    expect(outsideWindow(TRACE, [8])).toEqual([8]);
  });
});

it('is known to be open for columns during a repair only', () => {
  expect(isKnownOpen({ command: 'makeOrRepair', fault: 'move-column:20' })).toBe(true);
  expect(isKnownOpen({ command: 'makeOrRepair', fault: 'sort:20' })).toBe(false);
  expect(isKnownOpen({ command: 'changeStatus', fault: 'move-column:4' })).toBe(false);
});
