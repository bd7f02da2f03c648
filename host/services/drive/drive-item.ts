/** The MIME type of a spreadsheet of this host, as Google calls its own. */
export const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** Who may open a file besides the people named, and what they may do: kept and read back; nothing is shared on this host. */
export interface Sharing {
  readonly access: string;
  readonly permission: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** A file or a folder of the drive, as JSON beside the workbook. Its content is kept by {@link DriveContents} under its id. */
export interface DriveItem {
  readonly id: string;
  readonly kind: 'file' | 'folder';
  /** Any text: names are never part of a path on disk. Two items may have the same one. */
  readonly name: string;
  readonly mimeType: string;
  /** The folder that it is in; null for the root folder. */
  readonly parent: string | null;
  readonly description: string | null;
  /** Milliseconds since 1970; null where the host does not know, as for its own spreadsheet. */
  readonly created: number | null;
  readonly updated: number | null;
  readonly isTrashed: boolean;
  readonly isStarred: boolean;
  readonly owner: string;
  readonly sharing: Sharing;
}

/** What nobody has shared. */
export const unshared: Sharing = { access: 'PRIVATE', permission: 'NONE', editors: [], viewers: [] };
