import type { EngineFunction, EngineValue } from './functions';

/** The function behind `&` where one side may be an array: a name that nobody types. */
export const joinName = 'HOST.JOIN';

/**
 * `&` joins element by element, `ARRAYFORMULA(A2:A&"!")`; the library takes it for `CONCATENATE`, which joins all cells of a range.
 */
export const joinFunction: EngineFunction = {
  description: 'Joins two texts.',
  args: ['left', 'right'].map((name) => ({ name, description: '', type: ['ANY'] })),
  hidden: true,
  compute: (left, right) => toText(left as EngineValue | undefined) + toText(right as EngineValue | undefined),
};

function toText(given: EngineValue | undefined): string {
  const value = given?.value ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
