/**
 * A refusal by the host in Google's words. It reaches the script as an error named `Exception` (F118).
 * Any other error thrown on the main side is a bug of the host and reaches the script as `HostError`.
 */
export class ServiceException extends Error {
  override readonly name = 'Exception';
}

/** Google's feature exists but this host has none of it. Thrown loudly instead of returning something wrong. */
export class NotImitated extends Error {
  override readonly name = 'Exception';

  constructor(member: string) {
    super(`Not imitated by this host: ${member}`);
  }
}
