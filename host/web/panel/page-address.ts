/** The address of the spreadsheet for a person and a language. */
export function addressFor(person: string, language: string): string {
  return `/?${new URLSearchParams({ user: person, lang: language })}`;
}

/** Who sits at the page by its address; an empty text leaves it to the server. */
export function readAddress(search: string): { readonly person: string; readonly language: string } {
  const parameters = new URLSearchParams(search);
  return { person: parameters.get('user') ?? '', language: parameters.get('lang') ?? '' };
}
