import { renderTemplate } from '../../../src/domain/templates/render-template';
import type { MessageView } from '../../../src/domain/templates/template-fields';

const view = {
  customerName: 'Bär & <Söhne> {{orderNumber}}',
  orderNumber: '1',
  status: '',
  lines: [{ productName: 'Lamp' }, { productName: '灯' }],
} as unknown as MessageView;

describe('renderTemplate', () => {
  it('leaves values as they are, also where they look like tags or markup', () => {
    expect(renderTemplate('{{customerName}}!', view)).toBe('Bär & <Söhne> {{orderNumber}}!');
  });

  it('shows sections only where there is something to say, without leaving empty lines', () => {
    expect(renderTemplate('a\n{{#status}}\nb\n{{/status}}\n{{#lines}}\n- {{productName}}\n{{/lines}}\n', view)).toBe(
      'a\n- Lamp\n- 灯\n',
    );
  });
});
