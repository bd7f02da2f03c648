import { apiEnums } from '../api-surface';
import { classOf, create, defineClass, stateOf } from './host-object';

interface EnumState {
  readonly type: string;
  readonly name: string;
  readonly ordinal: number;
}

const enums = new Map<string, Readonly<Record<string, object>>>();

/** Makes every enum of the typings; to be called once, before any is used. */
export function defineEnums(): void {
  defineClass('Enum', {
    toString(this: object) {
      return stateOf<EnumState>(this).name;
    },
    // Google's enum objects become their name in JSON (F134).
    toJSON(this: object) {
      return stateOf<EnumState>(this).name;
    },
    name(this: object) {
      return stateOf<EnumState>(this).name;
    },
    ordinal(this: object) {
      return stateOf<EnumState>(this).ordinal;
    },
    compareTo(this: object, other: unknown) {
      return stateOf<EnumState>(this).ordinal - stateOf<EnumState>(other as object).ordinal;
    },
  });
  for (const [type, names] of Object.entries(apiEnums)) {
    const members: Record<string, object> = {};
    for (const [ordinal, name] of names.split(' ').entries()) {
      const member = create('Enum', { type, name, ordinal } satisfies EnumState);
      members[name] = member;
    }
    // On Google each member also carries its brothers (SpreadsheetApp.Dimension.ROWS.COLUMNS); nobody needs that here.
    enums.set(type, Object.freeze(members));
  }
}

/** The enum's object, such as `SpreadsheetApp.Dimension`. */
export function enumOf(type: string): Readonly<Record<string, object>> {
  const found = enums.get(type);
  if (!found) throw new Error(`No enum ${type} in the typings`);
  return found;
}

/** A member by its name; null where the enum has none of that name. */
export function enumMember(type: string, name: string | null): object | null {
  return name === null ? null : (enumOf(type)[name] ?? null);
}

/** Which enum the value is a member of; null where it is none. */
export function enumTypeOf(value: unknown): string | null {
  return classOf(value) === 'Enum' ? stateOf<EnumState>(value as object).type : null;
}
