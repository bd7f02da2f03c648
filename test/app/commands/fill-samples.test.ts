import { fillSamples } from '../../../src/app/commands/fill-samples';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY } from '../../support/order-desk';
import { aSampleDesk } from '../../support/sample-desk';

describe('fillSamples', () => {
  it('fills an empty sheet around today', () => {
    const { ports } = aSampleDesk(anOrderDesk([], { language: 'zh', currency: 'CNY' }));

    expect(fillSamples(ports)).toEqual({ ok: true, value: { lines: ports.lines().length, orders: 26 } });
    expect(ports.lines().some(({ expectedDeliveryDate }) => expectedDeliveryDate === DESK_DAY)).toBe(true);
  });

  it('refuses a sheet that has orders, also its own samples', () => {
    const { ports } = aSampleDesk(anOrderDesk([aLine()]));

    expect(fillSamples(ports)).toEqual({ ok: false, error: { code: 'samples.not-empty', params: { lines: 1 } } });
    expect(ports.writes()).toBe(0);
  });
});
