import { canUndo } from '../../../host/server/can-undo';

const made = { type: 'REMOTE_REVISION', nextRevisionId: 'a' };
const undo = { type: 'REVISION_UNDONE', nextRevisionId: 'u', undoneRevisionId: 'a' };
const redo = { type: 'REVISION_REDONE', nextRevisionId: 'r', redoneRevisionId: 'a' };

describe('canUndo', () => {
  it.each([
    ['any edit', made, [], true],
    ['undoing what was made', undo, [made], true],
    ['undoing what nobody made', undo, [], false],
    ['undoing twice', undo, [made, undo], false],
    ['undoing what was made again', undo, [made, undo, redo], true],
    ['making again what was undone', redo, [made, undo], true],
    ['making again what was not undone', redo, [made], false],
    ['undoing an undo', { ...undo, undoneRevisionId: 'u' }, [made, undo], false],
  ])('judges %s', (_, message, log, expected) => {
    expect(canUndo(message, () => log)).toBe(expected);
  });
});
