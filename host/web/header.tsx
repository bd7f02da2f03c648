import { makeFileMenu, makeHostMenu } from './menu/host-menu';
import { MenuBar } from './menu/menu-bar';
import type { Menu } from './menu/menu-item';
import { placeScriptMenus } from './menu/script-menus';
import { mailAddressFor } from './panel/page-address';
import { usePage, usePageState } from './use-page';

/** The head of the page: what the spreadsheet is called, whether it is saved, the menus, who is here. */
export function Header({ gridMenus }: { readonly gridMenus: readonly Menu[] }) {
  const page = usePage();
  const { texts, connection, store, person, language } = page;
  const { document, menus, people } = usePageState();
  // What a script throws is told by the note of its execution.
  const click = (functionName: string): void => void connection.request({ kind: 'click', functionName }).catch(() => {});
  const all = [
    makeFileMenu(page),
    ...gridMenus,
    ...placeScriptMenus(menus, { extensions: texts.menuExtensions, none: texts.noAddons }, click),
    makeHostMenu(page),
  ];
  const others = people.filter((each) => each !== person);

  return (
    <header class="page-header">
      <svg class="logo" viewBox="0 0 24 32" aria-hidden="true">
        <path d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#188038" />
        <path d="M16 0l8 8h-8z" fill="#0d652d" />
        <path
          d="M5 14h14v12H5zm2 2v2h4v-2zm6 0v2h4v-2zm-6 4v2h4v-2zm6 0v2h4v-2zm-6 3.5V25h4v-1.5zm6 0V25h4v-1.5z"
          fill="#fff"
          fill-rule="evenodd"
        />
      </svg>
      <div class="header-middle">
        <div class="title-line">
          <h1 class="document-name">{document.name || texts.untitled}</h1>
          <SaveStatus />
        </div>
        <MenuBar label={texts.menuBar} menus={all} />
      </div>
      <div class="header-end">
        {others.length > 0 && (
          <ul class="avatars" aria-label={texts.otherPeople(others.join(', '))}>
            {others.map((each) => (
              <li key={each} class="avatar avatar-other" title={each}>
                {initialOf(each)}
              </li>
            ))}
          </ul>
        )}
        <a class="header-link" href={mailAddressFor(person, language)} target="_blank" rel="noreferrer">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zm8 7.2L19.6 7H4.4zM4 8.9V17h16V8.9l-8 5.5z"
              fill="currentColor"
            />
          </svg>
          {texts.mails}
        </a>
        <button
          type="button"
          class="avatar"
          title={person}
          aria-label={`${texts.otherPerson} (${person})`}
          onClick={() => store.update(() => ({ panel: 'person' }))}
        >
          {initialOf(person)}
        </button>
      </div>
    </header>
  );
}

function SaveStatus() {
  const { texts } = usePage();
  const { line, isSaved } = usePageState();
  const text = line === 'connecting' ? texts.connecting : line === 'lost' ? texts.offline : isSaved ? texts.saved : texts.saving;
  return (
    <span class={line === 'lost' ? 'save-status save-status-lost' : 'save-status'} role="status">
      {text}
    </span>
  );
}

function initialOf(person: string): string {
  return [...person][0]?.toUpperCase() ?? '?';
}
