let inUsersWords = (text: string): string => text;

/** From now on Google's errors are worded by this function, in the user's language. */
export function speak(translate: (text: string) => string): void {
  inUsersWords = translate;
}

/** What Google throws: an error whose name is `Exception` (F118). */
export function exception(message: string): Error {
  return errorNamed('Exception', inUsersWords(message));
}

/** An error that the main side has worded. */
export function errorNamed(name: string, message: string): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, enumerable: false, configurable: true, writable: true });
  return error;
}

/** Thrown for members of Google's API that this host does not have: the host's own words, in English. */
export function notImitated(member: string): Error {
  return errorNamed('Exception', `Not imitated by this host: ${member}`);
}
