declare const brand: unique symbol;

/** A value that only its own parser makes, so that a plain string is never taken for it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
