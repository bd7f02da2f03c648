import { useId, useState } from 'preact/hooks';
import { Modal } from '../dialog/modal';
import { languages } from '../text/language';
import { usePage } from '../use-page';
import { addressFor } from './page-address';

/** Chooses who sits at this page: the same as signing in to Google as somebody else. */
export function PersonPanel({ onClose }: { readonly onClose: () => void }) {
  const page = usePage();
  const { texts } = page;
  const [person, setPerson] = useState(page.person);
  const [language, setLanguage] = useState<string>(page.language);
  const [isInvalid, setInvalid] = useState(false);
  const ids = { person: useId(), personHint: useId(), language: useId(), languageHint: useId() };

  const submit = (event: Event): void => {
    event.preventDefault();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(person.trim())) setInvalid(true);
    else location.assign(addressFor(person.trim(), language));
  };
  return (
    <Modal title={texts.otherPerson} className="question" closeLabel={texts.close} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div class="dialog-body">
          <label for={ids.person}>{texts.person}</label>
          <input
            id={ids.person}
            class="text-field"
            type="email"
            value={person}
            aria-describedby={ids.personHint}
            aria-invalid={isInvalid}
            onInput={(event) => setPerson(event.currentTarget.value)}
          />
          <p class={isInvalid ? 'hint hint-error' : 'hint'} id={ids.personHint} role={isInvalid ? 'alert' : undefined}>
            {isInvalid ? texts.personInvalid : texts.personHint}
          </p>
          <label for={ids.language}>{texts.language}</label>
          <select
            id={ids.language}
            class="text-field"
            value={language}
            aria-describedby={ids.languageHint}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          >
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
          <p class="hint" id={ids.languageHint}>
            {texts.languageHint}
          </p>
        </div>
        <div class="dialog-buttons">
          <button type="submit" class="button button-primary">
            {texts.switchPerson}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
