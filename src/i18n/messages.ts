import type { en } from './en';

/** The shape of texts, in whatever language: the same keys and parameters. */
export type Translated<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Translated<T[K]> };

/** The shape of a language: what English has, every other language must have, with the same parameters. */
export type Messages = Translated<typeof en>;
