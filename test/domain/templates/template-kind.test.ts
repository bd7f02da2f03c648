import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import { audienceOf } from '../../../src/domain/templates/template-kind';

describe('audienceOf', () => {
  it('keeps messages to colleagues apart from those to customers', () => {
    expect(TEMPLATE_KEYS.filter((key) => audienceOf(key) === 'colleague')).toEqual([
      'urgentAlert',
      'assignment',
      'staleOrder',
      'dateChanged',
    ]);
  });
});
