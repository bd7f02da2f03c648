import fc from 'fast-check';
import { utf8Length } from '../../../src/domain/shared/utf8';

describe('utf8Length', () => {
  it('counts as an encoder does, halves of pairs included', () => {
    expect(['', 'a', 'é', '中', '😀', '\ud800'].map(utf8Length)).toEqual([0, 1, 2, 3, 4, 3]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Length(text) === Buffer.byteLength(text)));
  });
});
