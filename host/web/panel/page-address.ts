/** The address of the spreadsheet for a person and a language. */
export function addressFor(person: string, language: string): string {
  return `/?${new URLSearchParams({ user: person, lang: language })}`;
}

/** The address of the mails for the same person, so that its way back leads to the same spreadsheet page. */
export function mailAddressFor(person: string, language: string): string {
  return `/mail?${new URLSearchParams({ user: person, lang: language })}`;
}

/** The address of the form that the spreadsheet keeps the responses of, or of the drive's files. */
export function plainAddressFor(what: 'form' | 'drive', language: string): string {
  return `/${what}?${new URLSearchParams({ lang: language })}`;
}

/** Who sits at the page by its address; an empty text leaves it to the server. */
export function readAddress(search: string): { readonly person: string; readonly language: string } {
  const parameters = new URLSearchParams(search);
  return { person: parameters.get('user') ?? '', language: parameters.get('lang') ?? '' };
}
