import type { en } from './en';

type Widen<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widen<T[K]> };

/** The shape of a language: what English has, every other language must have, with the same parameters. */
export type Messages = Widen<typeof en>;
