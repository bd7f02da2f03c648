import type { Context } from '../context';

/** The id of the project, which is its own beside each spreadsheet of this host. */
export function scriptId({ documentId }: Pick<Context, 'documentId'>): string {
  return `script-of-${documentId}`;
}
