/** What a rule's id looks like. */
const ID = /^R([1-9]\d{0,5})$/;

/**
 * The ids of rules in sheet order: a row without one, or with that of a row above, gets the next that was never given.
 *
 * @param lastGiven - The highest number that the workbook remembers.
 */
export function numberRules(
  ids: readonly string[],
  lastGiven: number,
): { readonly ids: readonly string[]; readonly last: number } {
  let last = ids.reduce((most, id) => Math.max(most, Number(ID.exec(id)?.[1] ?? 0)), lastGiven);
  const taken = new Set<string>();
  const given = ids.map((id) => {
    if (ID.test(id) && !taken.has(id)) {
      taken.add(id);
      return id;
    }
    last += 1;
    return `R${last}`;
  });
  return { ids: given, last };
}
