import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SheetNames } from '../app/api/start-view';
import type { Language } from '../domain/order/settings';
import type { PageTexts } from '../i18n/page-texts';
import type { Server } from './server';

/** What every part of the sidebar needs. */
export interface Sidebar {
  readonly language: Language;
  readonly texts: PageTexts;
  readonly server: Server;
  /** ISO 4217, the workbook's. */
  readonly currency: string;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  readonly today: string;
  /** The spreadsheet's; empty until the server has told it. */
  readonly timeZone: string;
  /** As the workbook calls them, in whatever language the reader has. */
  readonly sheetNames: SheetNames;
  /** Shows a short message and reads it out. */
  readonly announce: (message: string) => void;
}

export const SidebarContext = createContext<Sidebar | null>(null);

export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext);
  if (!sidebar) throw new Error('Rendered outside the sidebar');
  return sidebar;
}
