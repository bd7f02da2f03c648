/**
 * Puts the text of a field on the clipboard and leaves it selected.
 *
 * The clipboard of an embedded page is often refused; then the old command is tried, and where that fails too the
 * selection stays for Ctrl+C.
 *
 * @returns whether the clipboard now holds the text.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
