import { CHANGES } from '../support/commands';
import { withOrderLines } from '../support/many-orders';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(60) });

/** Which make something new each time, as their names say. */
const EACH_TIME = ['duplicateSelectedOrder', 'startNewOrder', 'toggleReminders'];

describe('a command that is run twice (bundle)', () => {
  it.each(CHANGES.filter(({ name }) => !EACH_TIME.includes(name)).map((command) => [command.name, command] as const))(
    'does the second time nothing more: %s',
    (_name, { run }) => {
      const book = open();
      run(book);
      const once = JSON.stringify(book.engine.save());
      const mails = book.waiting.outbox.length;

      const { outcome } = run(book);

      expect(outcome.ok).toBe(true);
      expect(JSON.stringify(book.engine.save()) === once).toBe(true);
      expect(book.waiting.outbox).toHaveLength(mails);
    },
  );
});
