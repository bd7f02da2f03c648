/** What Google throws: an error whose name is `Exception` (F118). */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, enumerable: false, configurable: true, writable: true });
  return error;
}

/** Thrown for members of Google's API that this host does not have. */
export function notImitated(member: string): Error {
  return exception(`Not imitated by this host: ${member}`);
}
