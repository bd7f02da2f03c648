/** The part of `google.script` that the pages use; the browser has no other way to the server. */
export interface GoogleScript {
  readonly run: ScriptRunner;
  /** Closes a dialog; missing where the page is opened by itself. */
  readonly host?: { close(): void };
}

/** Each with-method returns a new runner (F161). Server functions are members too, reached by name. */
export interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
}

/** The page's `google.script`, or null when the file is opened outside a spreadsheet. */
export function findGoogleScript(scope: object): GoogleScript | null {
  const google = (scope as { readonly google?: { readonly script?: GoogleScript } }).google;
  return google?.script ?? null;
}

/** Calls a server function by its name. */
export function invoke(runner: ScriptRunner, name: string, args: readonly unknown[]): void {
  const callable = (runner as unknown as Record<string, (...args: readonly unknown[]) => void>)[name];
  if (!callable) throw new Error(`The server has no function ${name}`);
  callable.apply(runner, [...args]);
}
