import { createSelectionEvents } from '../../../host/server/selection-events';

describe('createSelectionEvents', () => {
  const at = (row: number) => ({ sheetId: 0, areas: [{ row, column: 1, rows: 1, columns: 1 }] });

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells the first and the last of changes within two seconds, and slow ones all (F087)', () => {
    let told = 0;
    const events = createSelectionEvents(() => {
      told += 1;
    });

    events.report(at(1), at(2));
    expect(told).toBe(1);
    events.report(at(2), at(3));
    events.report(at(3), at(4));
    expect(told).toBe(1);
    jest.advanceTimersByTime(2000);
    expect(told).toBe(2);
    jest.advanceTimersByTime(2000);
    events.report(at(4), at(5));
    expect(told).toBe(3);
  });

  it('tells neither what a page reports first nor what it repeats, and nothing after its end', () => {
    let told = 0;
    const events = createSelectionEvents(() => {
      told += 1;
    });

    events.report(undefined, at(1));
    events.report(at(2), at(2));
    expect(told).toBe(0);
    events.report(at(1), at(2));
    events.report(at(2), at(3));
    events.close();
    jest.advanceTimersByTime(5000);
    expect(told).toBe(1);
  });
});
