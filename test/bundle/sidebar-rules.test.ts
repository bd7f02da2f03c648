import type { Wire } from '../../host/services/wire';
import type { Reply } from '../../src/app/api/reply';
import type { RulesView } from '../../src/app/api/rules-view';
import type { TemplatesView } from '../../src/app/api/templates-view';
import type { RuleForm } from '../../src/domain/rules/rule-form';
import type { LoadedBundle } from '../support/load-bundle';
import { atOrders } from '../support/order-typing';
import { anOrderWorkbook, valuesAt } from '../support/order-workbook';

function answerOf<T>(book: LoadedBundle, name: string, request?: Wire): T {
  const reply = (request ? book.call(name, request) : book.call(name)) as Reply<T>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const twoDaysAhead = {
  isOn: true,
  name: 'Pack',
  moment: 'before',
  days: 2,
  dayKind: 'calendar',
  status: null,
  filter: { statuses: [], priority: 'urgent', owner: '', channel: '', amountFrom: null },
  audience: [{ kind: 'owner' }],
  delivery: 'digest',
  template: null,
  fill: 'attention',
} satisfies RuleForm;

describe('rules and messages of the sidebar (bundle)', () => {
  it('opens the Rules sheet, which is made the first time, and lists the same rules as before', () => {
    const book = anOrderWorkbook();
    const before = answerOf<RulesView>(book, 'getRules');

    expect(book.call('showRulesSheet')).toEqual({ ok: true, value: null });

    const after = answerOf<RulesView>(book, 'getRules');
    expect([before.hasSheet, after.hasSheet]).toEqual([false, true]);
    expect(after.rules.map(({ id, form, faults }) => ({ id, form, faults }))).toEqual(
      before.rules.map(({ id, form, faults }) => ({ id, form, faults })),
    );
  });

  it('switches a rule on in its row', () => {
    const book = anOrderWorkbook();

    expect(answerOf<RulesView>(book, 'setRuleOn', { id: 'R9', on: true }).rules.find(({ id }) => id === 'R9')?.form.isOn).toBe(
      true,
    );
    expect(valuesAt(book.engine, 'Rules!B10')).toEqual([[true]]);
  });

  it('adds a rule that counts the same lines as the sheet', () => {
    const book = anOrderWorkbook();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');
    orders.type(2, 'expectedDeliveryDate', '2026-11-23');
    orders.type(2, 'priority', 'Urgent');
    orders.type(3, 'customerName', 'Bo');
    orders.type(3, 'expectedDeliveryDate', '2026-11-23');

    const { rules } = answerOf<RulesView>(book, 'saveRule', { id: null, form: twoDaysAhead });

    const added = rules.find(({ form }) => form.name === 'Pack');
    expect(added).toMatchObject({ form: twoDaysAhead, faults: [], matchesNow: 1 });
    const row = rules.findIndex(({ id }) => id === added?.id) + 2;
    expect(valuesAt(book.engine, `Rules!L${row}`)).toEqual([[1]]);
  });

  it('keeps a message of one’s own, and goes back to the built-in one', () => {
    const book = anOrderWorkbook();
    const own = { key: 'orderShipped', language: 'en', subject: 'On its way', text: 'Dear {{customerName}}' };
    const shipped = ({ templates }: TemplatesView) => templates.find(({ key, language }) => key === own.key && language === 'en');
    const builtIn = shipped(answerOf<TemplatesView>(book, 'getTemplates'));

    expect(shipped(answerOf<TemplatesView>(book, 'saveTemplate', own))).toEqual({ ...own, isOwn: true, problems: [] });
    expect(shipped(answerOf<TemplatesView>(book, 'restoreTemplate', { key: own.key, language: 'en' }))).toEqual(builtIn);
  });
});
