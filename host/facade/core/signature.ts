import { enumTypeOf } from './enums';
import { exception } from './exception';
import { classOf, type Methods } from './host-object';
import { call } from './rpc';
import { isDate } from './wire';

/**
 * What Google accepts in one place: `number`, `int` (cut to a whole number), `String` (any scalar becomes text), `Boolean`, `Date` (one that there is),
 * `Object` (a plain object), `any`, `given` (anything but null), `function`, a class name (`Range`), an enum by `enum:Dimension`, `X[]`, `X[][]`; a `?` behind it allows null.
 */
export type ParameterType = string;

/** The accepted parameter lists of a method, one string each, types separated by spaces; `''` is no argument at all. */
export type Signatures = readonly string[];

/**
 * Checks the arguments against the signatures and brings them into shape.
 *
 * @param method as Google names it, such as `SpreadsheetApp.Range.setValues`.
 * @throws Google's signature error (F116).
 */
export function accept(method: string, signatures: Signatures, args: readonly unknown[]): unknown[] {
  for (const signature of signatures) {
    const types = signature === '' ? [] : signature.split(' ');
    if (types.length === args.length && types.every((type, index) => matches(args[index], type))) {
      return args.map((arg, index) => shape(arg, types[index] ?? 'any'));
    }
  }
  throw exception(`The parameters (${args.map(describe).join(',')}) don't match the method signature for ${method}.`);
}

function matches(value: unknown, type: ParameterType): boolean {
  if (type.endsWith('?')) return value === null || value === undefined || matches(value, type.slice(0, -1));
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((entry) => matches(entry, type.slice(0, -2)));
  if (type.startsWith('enum:')) return enumTypeOf(value) === type.slice(5);
  switch (type) {
    case 'any':
      return true;
    case 'given':
      return value !== null && value !== undefined;
    case 'int':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'String':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return isDate(value) && !Number.isNaN(value.getTime());
    case 'Object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && classOf(value) === null && !isDate(value);
    default:
      return classOf(value) === type;
  }
}

function shape(value: unknown, type: ParameterType): unknown {
  if (value === undefined) return null;
  if (type === 'int' || type === 'int?') return typeof value === 'number' ? Math.trunc(value) : value;
  if (type === 'String' || type === 'String?') return value === null ? null : String(value);
  if (type.endsWith('[]') && Array.isArray(value)) return value.map((entry) => shape(entry, type.slice(0, -2)));
  return value;
}

// The words of Google's signature errors for what it was given.
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return `${value.length > 0 ? describe(value[0]) : 'Object'}[]`;
  const enumType = enumTypeOf(value);
  if (enumType !== null) return `${serviceOf(enumType)}.${enumType}`;
  const className = classOf(value);
  if (className !== null) return `${serviceOf(className)}.${className}`;
  return '(class)';
}

function serviceOf(type: string): string {
  if (/^(File|Folder|Access|Permission|DriveUser)/.test(type)) return 'DriveApp';
  return /^(Calendar|Event(Guest|Transparency)|Visibility|GuestStatus)/.test(type) ? 'CalendarApp' : 'SpreadsheetApp';
}

/** One method of a class that only passes on: what it accepts, and whether it returns itself for chaining. */
export interface PassedOn {
  readonly accepts: Signatures;
  readonly chained: boolean;
}

/** A method whose answer is the reply. */
export function reads(...accepts: Signatures): PassedOn {
  return { accepts: accepts.length > 0 ? accepts : [''], chained: false };
}

/** A method that returns its own object, so that calls can be chained. */
export function chains(...accepts: Signatures): PassedOn {
  return { accepts: accepts.length > 0 ? accepts : [''], chained: true };
}

/**
 * Makes the methods of a class that are one call each to the main side: op `Class.method`, the object's own state first.
 *
 * @param service the name in front of the class in Google's messages, such as `SpreadsheetApp`.
 */
export function passOn(service: string, className: string, table: Readonly<Record<string, PassedOn>>): Methods {
  const methods: Record<string, (this: object, ...args: unknown[]) => unknown> = {};
  for (const [name, { accepts, chained }] of Object.entries(table)) {
    const op = `${className}.${name}`;
    const signed = `${service}.${op}`;
    methods[name] = function (this: object, ...args: unknown[]) {
      const reply = call(op, this, ...accept(signed, accepts, args));
      return chained ? this : reply;
    };
  }
  return methods;
}

/** As {@link passOn} for a global service, which has no state of its own. */
export function passOnStatic(service: string, table: Readonly<Record<string, PassedOn>>): Methods {
  const methods: Record<string, (this: object, ...args: unknown[]) => unknown> = {};
  for (const [name, { accepts, chained }] of Object.entries(table)) {
    const op = `${service}.${name}`;
    methods[name] = function (this: object, ...args: unknown[]) {
      const reply = call(op, ...accept(op, accepts, args));
      return chained ? this : reply;
    };
  }
  return methods;
}
