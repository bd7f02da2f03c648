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

const plainLetters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const otherLetters = [...'áƀçđéƒğħíĵķłɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŔŠŦÚṼŴẊÝŽ'];

/** Addresses, names of methods and cells stand in errors of every language as they are. */
const names = /(https?:\S+|[\w$]+(?:\.[\w$]+)+|\b[A-Z]{1,3}\d+\b)/;

/**
 * A refusal as a user of another language might read it. Google's errors are in the user's language and nearly none of the
 * translations has been published, so this is no translation: the English text with its letters dressed up and the language
 * in front, `‹fr› Ŧħé …`. A person can still read it; a script that looks for English words finds none.
 */
export function localisedError(text: string, language: string | null): string {
  if (!language || /^en/i.test(language)) return text;
  if (text === serverErrors['en']) return serverError(language);
  if (!/[a-z]{3}/i.test(text) || text.startsWith('‹') || Object.values(serverErrors).includes(text)) return text;
  const dressed = text.split(names).map((part, index) => (index % 2 === 1 ? part : dress(part)));
  return `‹${language}› ${dressed.join('')}`;
}

function dress(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => otherLetters[plainLetters.indexOf(letter)] ?? letter);
}
