import { restoreTemplate, saveTemplate } from '../../../src/app/commands/save-template';
import { listTemplates } from '../../../src/app/queries/list-templates';
import { refuse } from '../../../src/app/refusal';
import { ReminderWorld } from '../../support/reminder-world';
import { writableBooks } from '../../support/rule-books';

const own = { key: 'orderShipped', language: 'en', subject: 'On its way: {{orderNumber}}', text: 'Hello' } as const;
const given = () => {
  const books = writableBooks();
  return { books, ports: { ...new ReminderWorld().portsOf(), ...books } };
};

describe('saveTemplate and restoreTemplate', () => {
  it("keep the team's own message, and take it back", () => {
    const { ports } = given();

    const saved = saveTemplate(ports, own, 'en');
    const restored = restoreTemplate(ports, own, 'en');

    const isOwn = (result: typeof saved) =>
      result.ok && result.value.templates.filter((template) => template.isOwn).map(({ key }) => key);
    expect([isOwn(saved), isOwn(restored)]).toEqual([['orderShipped'], []]);
  });

  it('keep nothing that could not be sent', () => {
    const { ports, books } = given();

    expect(saveTemplate(ports, { ...own, text: '{{#lines}}' }, 'en')).toEqual(refuse('template.faulty', {}));
    expect(books.saves).toEqual([]);
  });

  it('keep nothing in which nothing is written, and call such a message the built-in one', () => {
    const { ports, books } = given();
    const empty = { ...own, subject: ' ', text: '\n' };

    expect(saveTemplate(ports, empty, 'en')).toEqual(refuse('template.empty', {}));
    books.templates.save(empty);
    const listed = listTemplates(ports, 'en');
    expect(listed.ok && listed.value.templates.filter(({ isOwn }) => isOwn)).toEqual([]);
  });
});
