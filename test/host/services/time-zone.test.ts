import fc from 'fast-check';
import { instantToSerial, serialToInstant, wallToInstant, zoneOffset } from '../../../host/services/time-zone';

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];

describe('Time zones', () => {
  it("reads a sheet's day as midnight of the spreadsheet's zone (F136)", () => {
    expect(new Date(serialToInstant(46027, 'Asia/Shanghai')).toISOString()).toBe('2026-01-04T16:00:00.000Z');
    expect(new Date(serialToInstant(46027, 'America/New_York')).toISOString()).toBe('2026-01-05T05:00:00.000Z');
  });

  it('gives whole days back as whole serial numbers, in every zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 27_000, max: 80_000 }), fc.constantFrom(...zones), (serial, zone) => {
        expect(instantToSerial(serialToInstant(serial, zone), zone)).toBe(serial);
      }),
    );
  });

  it('gives any instant back, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.constantFrom(...zones), (instant, zone) => {
        const back = serialToInstant(instantToSerial(instant, zone), zone);
        // The hour that comes twice in autumn is read as its first pass.
        const isTwice = zoneOffset(instant, zone) !== zoneOffset(back, zone);
        expect(isTwice || Math.abs(back - instant) <= 1).toBe(true);
      }),
    );
  });

  it('moves a time that the clocks skip forward, and takes the first of one that comes twice', () => {
    const wall = (text: string) => wallToInstant(Date.parse(`${text}Z`), 'America/New_York');

    expect(new Date(wall('2026-03-08T02:30:00')).toISOString()).toBe('2026-03-08T07:30:00.000Z');
    expect(new Date(wall('2026-11-01T01:30:00')).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});
