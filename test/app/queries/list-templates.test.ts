import { listTemplates } from '../../../src/app/queries/list-templates';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import { messagesFor } from '../../../src/i18n/messages-for';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { writableBooks } from '../../support/rule-books';

describe('listTemplates', () => {
  it("shows every message in both languages, the team's own where there is one, with what is wrong with it", () => {
    const world = new ReminderWorld();
    const books = writableBooks();
    world.addLine(aLine({ lineId: 'L1', orderNumber: 'A' }));
    world.addLine(aLine({ lineId: 'L2', orderNumber: 'B' }));
    world.addLine(aLine({ lineId: 'L3', orderNumber: 'C', status: 'cancelled' }));
    books.templates.save({ key: 'orderShipped', language: 'zh', subject: '已发货', text: '{{remarkInternal}}' });

    const listed = listTemplates({ ...world.portsOf(), ...books }, 'en');
    const of = (language: string) =>
      listed.ok
        ? listed.value.templates.find((template) => template.key === 'orderShipped' && template.language === language)
        : null;

    expect(listed.ok && listed.value.templates.length).toBe(TEMPLATE_KEYS.length * 2);
    expect(of('en')).toEqual(
      expect.objectContaining({ isOwn: false, problems: [], ...messagesFor('en').templates.builtIn.orderShipped }),
    );
    expect(of('zh')).toEqual(
      expect.objectContaining({
        isOwn: true,
        subject: '已发货',
        problems: [{ part: 'text', line: 1, message: expect.stringContaining('remarkInternal') }],
      }),
    );
    expect(listed.ok && listed.value.orders.map(({ orderNumber }) => orderNumber)).toEqual(['B', 'A', 'C']);
  });
});
