/** The look of heading rows in every sheet. */
export const HEADING_STYLE = { background: '#1F3A5F', fontColor: '#FFFFFF' } as const;

/** The text of heading rows. One call sets colour and weight at once. */
export function headingText(): GoogleAppsScript.Spreadsheet.TextStyle {
  return SpreadsheetApp.newTextStyle().setForegroundColor(HEADING_STYLE.fontColor).setBold(true).build();
}

/** The look of the sheets that are read like a page: Settings, Dashboard, Guide. */
export const PAGE_STYLE = {
  paper: '#FFFFFF',
  title: '#1F3A5F',
  text: '#202124',
  faint: '#5F6368',
  line: '#DADCE0',
  /** Cells that are meant to be typed into. */
  input: '#F5F8FD',
  tile: '#F1F4F9',
} as const;
