/** What a call says that took too long. */
export function timedOut(documentId: string): string {
  return `Service Spreadsheets timed out while accessing document with id ${documentId}.`;
}

/** F026. */
export const cellsFull = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

/** F022. */
export const propertiesFull = 'You have exceeded the property storage quota. Please remove some properties and try again.';

export const mailQuotaSpent = 'Service invoked too many times for one day: email.';
