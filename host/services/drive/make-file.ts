import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { DriveItem } from './drive-item';
import { madeItem, newItemId } from './find-items';

/** A file that a script makes; bytes are signed. */
export interface NewFile {
  readonly name: string | null;
  readonly contentType: string | null;
  readonly bytes: readonly number[];
  /** In MB: 50, or 10 where text is given with its MIME type. */
  readonly limitMb: number;
}

const megabyte = 1024 * 1024;

/** @throws ServiceException where the content is larger than the method takes. */
export function requireSize(name: string, bytes: number, limitMb: number): void {
  if (bytes > limitMb * megabyte) throw new ServiceException(`File ${name} exceeds the maximum file size.`);
}

/**
 * Makes a file in a folder. It needs a name (F220), and cannot be of one of Google's own types.
 *
 * @throws ServiceException in Google's words.
 */
export function makeFile(context: Context, { name, contentType, bytes, limitMb }: NewFile, parent: string): DriveItem {
  if (name === null) throw new ServiceException('Blob object must have non-null name for this operation.');
  const mimeType = contentType ?? 'application/octet-stream';
  if (mimeType.startsWith('application/vnd.google-apps.')) throw new ServiceException('Invalid argument: file.contentType');
  requireSize(name, bytes.length, limitMb);
  const id = newItemId(context);
  context.contents.write(id, Buffer.from(bytes.map((byte) => byte & 0xff)));
  return context.state.drive.put(madeItem(context, { id, kind: 'file', name, mimeType, parent }));
}
