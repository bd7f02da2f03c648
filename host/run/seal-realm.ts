/**
 * Takes the way from any object of this realm to a function that compiles text, for the process of a headless run.
 *
 * `import()` hands a script a promise and an error of Node's own realm, whatever the options of `node:vm`, and
 * `promise.constructor.constructor('return process')()` would be Node. Whoever names `Function` or `eval` still has it.
 */
export function sealRealm(): void {
  const kinds = [() => 0, async () => 0, function* () {}, async function* () {}];
  for (const kind of kinds) Reflect.deleteProperty(Object.getPrototypeOf(kind) as object, 'constructor');
}
