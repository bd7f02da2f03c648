import { outsideWindow, raceWindows } from './race-windows';

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
