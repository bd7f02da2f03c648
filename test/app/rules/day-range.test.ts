import { parseDayRange, splitRange } from '../../../src/app/rules/day-range';

describe('parseDayRange', () => {
  it.each([
    '2027-02-05 ~ 2027-02-12',
    '2027-02-05～2027-02-12',
    '2027/2/5 至 2027/2/12',
    '2027-02-05 – 2027-02-12',
    '2027-02-05 - 2027-02-12',
    '2027-02-05 to 2027-02-12',
    '5 Feb 2027 to 12 Feb 2027',
    '2027-02-05 ~ 02-12',
    '2027年2月5日至12日',
    '2027年2月5日到2月12日',
  ])('reads %j', (text) => {
    expect(parseDayRange(text)).toEqual(['2027-02-05', '2027-02-12']);
  });

  it('takes a range of one day for that day', () => {
    expect(parseDayRange('2027-02-05 ~ 2027-02-05')).toEqual(['2027-02-05', '2027-02-05']);
  });

  it.each([
    '2027-02-05',
    '2027-02-05 ~',
    '2027-02-12 ~ 2027-02-05',
    '2027-02-05 ~ 2029-02-05',
    '2027-02-05 ~ 02-30',
    '2027-02-05 ~ soon',
    '2027-02-05 ~ 2027-02-12 ~ 2027-02-20',
    'Tomorrow to Friday',
  ])('does not guess %j', (text) => {
    expect(parseDayRange(text)).toBeNull();
  });
});

describe('splitRange', () => {
  it('leaves words whole in which “to” is only a part', () => {
    expect(splitRange('October')).toBeNull();
    expect(splitRange('Monday to Friday')).toEqual(['Monday', 'Friday']);
  });
});
