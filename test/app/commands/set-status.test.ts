import { setStatus } from '../../../src/app/commands/set-status';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY } from '../../support/order-desk';

describe('setStatus', () => {
  it('stamps the day that the status implies', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' }), aLine({ lineId: 'b', status: 'shipped' })]);

    const result = setStatus(desk, { lineIds: ['a', 'b'], status: 'delivered' });

    expect(result).toEqual({ ok: true, value: { changed: ['a', 'b'], unchanged: [], refused: [], missing: [] } });
    expect(desk.lines().map(({ status, actualDeliveryDate }) => [status, actualDeliveryDate])).toEqual([
      ['delivered', DESK_DAY],
      ['delivered', DESK_DAY],
    ]);
  });

  it('writes nothing the second time', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' })]);
    setStatus(desk, { lineIds: ['a'], status: 'shipped' });

    const again = setStatus(desk, { lineIds: ['a', 'a'], status: 'shipped' });

    expect(again).toEqual({ ok: true, value: { changed: [], unchanged: ['a'], refused: [], missing: [] } });
    expect(desk.writes()).toBe(1);
  });

  it('goes on where some lines may not change or are gone', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' }), aLine({ lineId: 'b', status: 'completed' })]);

    const result = setStatus(desk, { lineIds: ['a', 'b', 'c', ''], status: 'shipped' });

    expect(result).toEqual({
      ok: true,
      value: { changed: ['a'], unchanged: [], refused: [{ lineId: 'b', from: 'completed' }], missing: ['c', ''] },
    });
  });

  it('refuses where the change is legal for no line, and changes nothing', () => {
    const desk = anOrderDesk([aLine({ lineId: 'b', status: 'completed' })]);

    expect(setStatus(desk, { lineIds: ['b'], status: 'pending' })).toEqual({
      ok: false,
      error: { code: 'order.illegal-transition', params: { from: 'completed', to: 'pending' } },
    });
    expect(desk.writes()).toBe(0);
  });

  it('reports a line that somebody deletes meanwhile', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' }), aLine({ lineId: 'b' })]);
    desk.deleteBeforeWrite('a');

    const result = setStatus(desk, { lineIds: ['a', 'b'], status: 'confirmed' });

    expect(result).toMatchObject({ value: { changed: ['b'], missing: ['a'] } });
  });

  it('refuses while somebody else writes', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' })]);
    desk.occupy();

    expect(setStatus(desk, { lineIds: ['a'], status: 'shipped' })).toMatchObject({ error: { code: 'workbook.busy' } });
  });
});
