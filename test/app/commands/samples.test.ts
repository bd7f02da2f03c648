import { fillSamples } from '../../../src/app/commands/fill-samples';
import { removeSamples } from '../../../src/app/commands/remove-samples';
import type { DocumentMemory } from '../../../src/app/ports';
import { success } from '../../../src/domain/shared/result';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY, type OrderDesk } from '../../support/order-desk';

function aMemory(): DocumentMemory {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
  };
}

function sampled(desk: OrderDesk) {
  const removed: string[] = [];
  const ports = {
    ...desk,
    memory: aMemory(),
    remover: {
      removeLines: (ids: readonly string[]) => {
        removed.push(...ids);
        return success({ removed: ids.length });
      },
    },
  };
  return { ports, removed };
}

describe('fillSamples', () => {
  it('fills an empty sheet around today', () => {
    const { ports } = sampled(anOrderDesk([], { language: 'zh', currency: 'CNY' }));

    expect(fillSamples(ports)).toEqual({ ok: true, value: { lines: ports.lines().length, orders: 26 } });
    expect(ports.lines().some(({ expectedDeliveryDate }) => expectedDeliveryDate === DESK_DAY)).toBe(true);
  });

  it('refuses a sheet that has orders, also its own samples', () => {
    const { ports } = sampled(anOrderDesk([aLine()]));

    expect(fillSamples(ports)).toEqual({ ok: false, error: { code: 'samples.not-empty', params: { lines: 1 } } });
    expect(ports.writes()).toBe(0);
  });
});

describe('removeSamples', () => {
  it('removes what nobody edited and counts the rest', () => {
    const { ports, removed } = sampled(anOrderDesk());
    fillSamples(ports);
    const count = ports.lines().length;
    ports.lock.run(() => ports.orders.changeLines([{ lineId: 'sample-03', fields: { quantity: 99 } }]));
    ports.lock.run(() => ports.orders.addLines([aLine({ lineId: 'L-own' })]));

    expect(removeSamples(ports)).toEqual({ ok: true, value: { removed: count - 1, kept: 1 } });
    expect(removed).not.toContain('sample-03');
    expect(removed).not.toContain('L-own');
  });

  it('does not take a change of the workbook’s language for an edit', () => {
    const { ports, removed } = sampled(anOrderDesk());
    fillSamples(ports);
    const { labels, orderSheet } = messagesFor('zh');
    const fields = { language: labels.language.en, paymentMethod: orderSheet.paymentMethod.bankTransfer };
    ports.lock.run(() => ports.orders.changeLines([{ lineId: 'sample-01', fields }]));

    removeSamples(ports);

    expect(removed).toContain('sample-01');
  });

  it('keeps every sample where nothing tells which of them were edited', () => {
    const { ports } = sampled(anOrderDesk());
    fillSamples(ports);

    expect(removeSamples({ ...ports, memory: aMemory() })).toMatchObject({ value: { removed: 0, kept: ports.lines().length } });
  });
});
