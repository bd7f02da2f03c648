/** What the library refuses though Google may do it. */
const causes: Readonly<Record<string, string>> = {
  ForbiddenCharactersInSheetName: "a sheet's name with one of ' * ? / \\ [ ]",
  CellIsMerged: 'sorting merged cells',
  FrozenPaneOverlap: 'a merge across the edge of frozen rows or columns',
  HeaderGroupAlreadyExists: 'two groups of the same rows or columns',
  TooManyHiddenElements: 'hiding every row or column of a sheet',
};

/** A refusal of the library's in the words of this host, so that no script takes it for Google's. */
export function refusalWords(reason: string, command: string): string {
  return `Not imitated by this host: ${causes[reason] ?? `what the engine refuses as ${reason} (${command})`}`;
}
