const googleTexts: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

/** The library's error value in Google's words. It has one error for every wrong type, which Google calls `#VALUE!`. */
export function googleErrorText(value: string): string {
  return googleTexts[value] ?? value;
}
