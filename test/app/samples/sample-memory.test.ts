import { forgetSamples, recallSamples, rememberSamples } from '../../../src/app/samples/sample-memory';
import { aMemory } from '../../support/a-memory';
import { DESK_DAY } from '../../support/order-desk';

const BASIS = { today: DESK_DAY, language: 'zh', currency: 'CNY', orderNumberPattern: '001' } as const;

describe('recallSamples', () => {
  it('gives back what was remembered, until it is forgotten', () => {
    const memory = aMemory();
    rememberSamples(memory, BASIS);
    const recalled = recallSamples(memory);
    forgetSamples(memory);

    expect([recalled, recallSamples(memory)]).toEqual([BASIS, null]);
  });

  it.each(['{', '7', '{"today":"2026-02-30"}', '{"today":"2026-11-22","language":"fr"}'])('takes %p for nothing', (text) => {
    expect(recallSamples(aMemory(new Map([['samples', text]])))).toBeNull();
  });
});
