const LONGEST_TEXT = 100;

/**
 * One line of text, cut at a whole character. Controls become spaces, so that nothing that people type can add a line,
 * and with it a header, to a mail; marks that turn the direction of writing are dropped.
 */
export function clip(text: string, longest = LONGEST_TEXT): string {
  const flat = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\p{Cc}\s]+/gu, ' ');
  const characters = [...flat.trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
