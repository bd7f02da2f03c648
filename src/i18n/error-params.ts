/** Every refusal that a person can meet, with the values that its sentence needs. Codes state the fact. */
export interface ErrorParams {
  'workbook.busy': Record<never, never>;
  'workbook.not-made': Record<never, never>;
  'sheet.heading-missing': { readonly sheet: string };
  'sheet.heading-not-first-row': { readonly sheet: string; readonly row: number };
  'sheet.column-missing': { readonly sheet: string; readonly columns: readonly string[] };
  'sheet.column-doubled': { readonly sheet: string; readonly column: string };
  'order.not-found': { readonly orderNumber: string };
  'order.illegal-transition': { readonly from: string; readonly to: string };
  'order.empty': Record<never, never>;
  'entry.missing': { readonly field: string };
  'entry.not-a-number': { readonly field: string; readonly value: string };
  'entry.not-a-date': { readonly field: string; readonly value: string };
  'entry.not-an-email': { readonly value: string };
  'permission.missing': { readonly feature: string };
  'app.unexpected': { readonly reference: string };
}

export type ErrorCode = keyof ErrorParams;
