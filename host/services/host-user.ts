/** A Google account, as far as the host has them. */
export interface HostUser {
  readonly email: string;
  /** As `Session.getActiveUserLocale` gives it: `en`, `zh_CN`. */
  readonly locale: string;
  /** Workspace accounts have larger quotas and see each other's addresses within their domain (F001, F113). */
  readonly account: 'consumer' | 'workspace';
  readonly role: 'owner' | 'editor' | 'viewer';
  /** The scopes that this person has granted; null means every one that the project asks for (F076). */
  readonly grantedScopes: readonly string[] | null;
}

/** A person about whom nothing special is known. */
export function hostUser(email: string, more: Partial<HostUser> = {}): HostUser {
  return { email, locale: 'en', account: 'consumer', role: 'editor', grantedScopes: null, ...more };
}

/** The part behind the @. */
function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether the second person may see the first one's address: the same person, or the same Workspace domain (F113). */
export function isVisibleTo(person: HostUser, viewer: HostUser): boolean {
  if (person.email === viewer.email) return true;
  return person.account === 'workspace' && viewer.account === 'workspace' && domainOf(person.email) === domainOf(viewer.email);
}
