import type { GoogleFunction } from './google-function';
import { lookupFunctions } from './lookup-functions';
import { moreFunctions } from './more-functions';
import { numberFunctions } from './number-functions';
import { queryFunctions } from './query';
import { regexFunctions } from './regex-functions';
import { romanFunctions } from './roman-numbers';
import { sparkline } from './sparkline';
import { textFunctions } from './text-functions';

/** Every sheet function that the host computes itself, on the server and in pages. */
export const googleFunctions: readonly GoogleFunction[] = [
  ...numberFunctions,
  ...textFunctions,
  ...regexFunctions,
  ...lookupFunctions,
  ...moreFunctions,
  ...queryFunctions,
  ...romanFunctions,
  sparkline,
];
