import { addressFor, mailAddressFor, plainAddressFor } from '../panel/page-address';
import { languages } from '../text/language';
import type { Page } from '../use-page';
import type { Menu, MenuItem } from './menu-item';

/** The File menu, which holds what the host does with the spreadsheet as a whole. */
export function makeFileMenu({ texts }: Page): Menu {
  return {
    kind: 'menu',
    caption: texts.menuFile,
    list: () => [{ kind: 'item', caption: texts.download, choose: () => location.assign('/download.xlsx') }],
  };
}

/** The host's own menu: what Google does out of sight or in other windows. */
export function makeHostMenu({ texts, store, person, language }: Page): Menu {
  const open = (panel: 'triggers' | 'executions' | 'person' | 'about') => (): void => store.update(() => ({ panel }));
  const list = (): readonly MenuItem[] => [
    { kind: 'item', caption: texts.runTrigger, choose: open('triggers') },
    { kind: 'item', caption: texts.executions, choose: open('executions') },
    { kind: 'item', caption: texts.form, choose: () => window.open(plainAddressFor('form', language), '_blank') },
    { kind: 'item', caption: texts.drive, choose: () => window.open(plainAddressFor('drive', language), '_blank') },
    { kind: 'item', caption: texts.mails, choose: () => window.open(mailAddressFor(person, language), '_blank') },
    { kind: 'separator' },
    { kind: 'item', caption: texts.otherPerson, choose: open('person') },
    {
      kind: 'menu',
      caption: texts.language,
      list: () =>
        languages.map(({ tag, name }) => ({
          kind: 'item',
          caption: name,
          isChecked: tag === language,
          choose: () => location.assign(addressFor(person, tag)),
        })),
    },
    { kind: 'item', caption: texts.reload, choose: () => location.reload() },
    { kind: 'separator' },
    { kind: 'item', caption: texts.aboutHost, choose: open('about') },
  ];
  return { kind: 'menu', caption: texts.menuHost, list };
}
