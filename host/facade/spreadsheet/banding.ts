import type { Methods } from '../core/host-object';
import { chains, passOn, reads } from '../core/signature';

const colours = [
  'HeaderRow',
  'FirstRow',
  'SecondRow',
  'FooterRow',
  'HeaderColumn',
  'FirstColumn',
  'SecondColumn',
  'FooterColumn',
];

/** Alternating colours of a range. */
export const banding: Methods = passOn('SpreadsheetApp', 'Banding', {
  ...Object.fromEntries(
    colours.flatMap((name) => [
      [`get${name}Color`, reads()],
      [`set${name}Color`, chains('String?')],
    ]),
  ),
  getRange: reads(),
  setRange: chains('Range'),
  copyTo: reads('Range'),
  remove: reads(),
});
