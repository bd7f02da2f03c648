import type { SheetId, SheetState } from '../engine/sheet-engine';

/** Excel's longest name of a sheet. */
const longest = 31;

/** Names that Excel accepts: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end, all different in any case. */
export function excelSheetNames(sheets: readonly SheetState[]): ReadonlyMap<SheetId, string> {
  const taken = new Set<string>(['history']);
  const names = new Map<SheetId, string>();
  for (const { id, name } of sheets) {
    const plain = name.replaceAll(/[:\\/?*[\]]/g, '_').replaceAll(/^'+|'+$/g, '') || 'Sheet';
    let candidate = plain.slice(0, longest);
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      candidate = plain.slice(0, longest - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    names.set(id, candidate);
  }
  return names;
}
