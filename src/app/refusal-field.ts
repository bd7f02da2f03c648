import type { AppRefusal } from './refusal';

/** The form field that a refusal is about, as a path: `email`, or `lines.0.productName`. Undefined where it is about none. */
export function fieldOfRefusal(error: AppRefusal): string | undefined {
  if (error.code === 'entry.not-an-email') return 'email';
  if (!('field' in error.params)) return undefined;
  const { field, line } = error.params as { readonly field: string; readonly line?: number };
  return line === undefined ? field : `lines.${line - 1}.${field}`;
}
