import { useEffect } from 'preact/hooks';
import type { Note } from './page-state';
import { mailAddressFor } from './panel/page-address';
import { usePage, usePageState } from './use-page';

/** Toasts, errors of scripts and news of mails, and above them what is running with a way to stop it. */
export function Notes() {
  const { texts, connection } = usePage();
  const { notes, running } = usePageState();
  return (
    <>
      <div class="running" role="status">
        {running.map(({ execution, functionName }) => (
          <div class="running-note" key={execution}>
            <span>{texts.running(functionName)}</span>
            <button
              type="button"
              class="link-button"
              onClick={() => void connection.request({ kind: 'cancel', execution }).catch(() => {})}
            >
              {texts.cancel}
            </button>
          </div>
        ))}
      </div>
      <div class="notes" role="log">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </div>
    </>
  );
}

function NoteCard({ note }: { readonly note: Note }) {
  const { store, texts, person, language } = usePage();
  const dismiss = (): void => store.update(({ notes }) => ({ notes: notes.filter(({ id }) => id !== note.id) }));
  useEffect(() => {
    if (note.seconds === null) return undefined;
    const timer = setTimeout(dismiss, note.seconds * 1000);
    return () => clearTimeout(timer);
  }, [note.id]);
  return (
    <div class={`note note-${note.kind}`}>
      <div class="note-text">
        {note.title && <strong>{note.title}</strong>}
        <span>{note.message}</span>
        {note.kind === 'mail' && (
          <a href={mailAddressFor(person, language)} target="_blank" rel="noreferrer">
            {texts.mails}
          </a>
        )}
      </div>
      <button type="button" class="close-button" aria-label={texts.dismiss} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
