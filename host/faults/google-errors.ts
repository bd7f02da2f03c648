/**
 * Google's words for "a server error occurred, please wait a bit and try again", by language (github.com/RomainVialard/ErrorHandler).
 * Nobody has published the simplified Chinese ones: they are ours.
 */
const serverErrors: Readonly<Record<string, string>> = {
  en: "We're sorry, a server error occurred. Please wait a bit and try again.",
  de: 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
  es: 'Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.',
  fr: 'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
  it: 'Spiacenti. Si è verificato un errore del server. Attendi e riprova.',
  pt: 'Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente.',
  zh_tw: '很抱歉，伺服器發生錯誤，請稍後再試。',
  zh: '很抱歉，服务器发生错误，请稍后再试。',
};

/** A server error in the user's language, so that no script can live by looking at the text. */
export function serverError(locale: string): string {
  const name = locale.toLowerCase().replace('-', '_');
  return serverErrors[name] ?? serverErrors[name.slice(0, 2)] ?? serverErrors['en'] ?? '';
}

/** What a call says that took too long. */
export function timedOut(documentId: string): string {
  return `Service Spreadsheets timed out while accessing document with id ${documentId}.`;
}

/** F026. */
export const cellsFull = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

/** F022. */
export const propertiesFull = 'You have exceeded the property storage quota. Please remove some properties and try again.';

export const mailQuotaSpent = 'Service invoked too many times for one day: email.';
