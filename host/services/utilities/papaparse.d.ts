/** The part of papaparse that the host uses; the package has no types of its own. */
declare module 'papaparse' {
  interface Parsed<Row> {
    readonly data: Row[];
    readonly errors: readonly { readonly type: string }[];
  }
  const Papa: {
    parse<Row>(text: string, settings: { readonly delimiter?: string }): Parsed<Row>;
  };

  export = Papa;
}
