import { LANGUAGES, type Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import type { PlannedNote } from './edit-plan';

/** Our lines begin with one of these, in whatever language they were written. */
const MARKS = LANGUAGES.map((language) => messagesFor(language).edits.noteMark);

/**
 * A cell's note with our marked line below whatever the user wrote, or without it.
 *
 * @param note - The note as it stands.
 * @param words - What our line has to say; `''` takes it away.
 */
export function withProblemLine(note: string, words: string, language: Language): string {
  const lines = note.split('\n');
  const own = lines.filter((line) => !MARKS.some((mark) => line.startsWith(mark)));
  if (words === '' && own.length === lines.length) return note;
  while (own.length > 0 && own[own.length - 1] === '') own.pop();
  const marked = words === '' ? [] : [`${messagesFor(language).edits.noteMark} ${words.replace(/\s+/g, ' ')}`];
  return [...own, ...marked].join('\n');
}

/** What our line of a note says. */
export function wordsOfNote(note: PlannedNote, language: Language): string {
  const { edits, labels } = messagesFor(language);
  const sentences = note.codes.map((code) =>
    code === 'formula-overwritten' && note.figure !== ''
      ? edits.noteFigure(note.figure)
      : edits.problem[code](labels.column[note.key]),
  );
  return sentences.join(' ');
}
