import type { AppRefusal } from './refusal';

/** The form field that a refusal is about, as a path: `email`, `team.0.email` or `lines.0.productName`. Undefined where it is about none. */
export function fieldOfRefusal(error: AppRefusal): string | undefined {
  if (error.code === 'entry.not-an-email') {
    const { member } = error.params;
    return member === undefined ? 'email' : `team.${member - 1}.email`;
  }
  if (!('field' in error.params)) return undefined;
  const { field, line } = error.params as { readonly field: string; readonly line?: number };
  return line === undefined ? field : `lines.${line - 1}.${field}`;
}
