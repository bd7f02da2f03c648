import { fillSamples } from '../../../src/app/commands/fill-samples';
import { removeSamples } from '../../../src/app/commands/remove-samples';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';
import { aSampleDesk } from '../../support/sample-desk';

describe('removeSamples', () => {
  it('removes what nobody edited and counts the rest', () => {
    const { ports, removed } = aSampleDesk(anOrderDesk());
    fillSamples(ports);
    const count = ports.lines().length;
    ports.lock.run(() => ports.orders.changeLines([{ lineId: 'sample-03', fields: { quantity: 99 } }]));
    ports.lock.run(() => ports.orders.addLines([aLine({ lineId: 'L-own' })]));

    expect(removeSamples(ports)).toEqual({ ok: true, value: { removed: count - 1, kept: 1 } });
    expect(removed).not.toContain('sample-03');
    expect(removed).not.toContain('L-own');
  });

  it('does not take a change of the workbook’s language for an edit', () => {
    const { ports, removed } = aSampleDesk(anOrderDesk());
    fillSamples(ports);
    const { labels, orderSheet } = messagesFor('zh');
    const fields = { language: labels.language.en, paymentMethod: orderSheet.paymentMethod.bankTransfer };
    ports.lock.run(() => ports.orders.changeLines([{ lineId: 'sample-01', fields }]));

    removeSamples(ports);

    expect(removed).toContain('sample-01');
  });

  it('keeps every sample where nothing tells which of them were edited', () => {
    const { ports } = aSampleDesk(anOrderDesk());
    fillSamples(ports);

    expect(removeSamples({ ...ports, memory: aMemory() })).toMatchObject({ value: { removed: 0, kept: ports.lines().length } });
  });
});
