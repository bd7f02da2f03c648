import { clip } from '../../../src/app/mail/clip';

describe('clip', () => {
  it('makes one line of whatever was typed', () => {
    expect(clip(' a\r\nBcc: b@c.de\t\u0000\u0085\u2028c\u00a0 ')).toBe('a Bcc: b@c.de c');
  });

  it('drops marks that turn the direction of writing', () => {
    expect(clip('invoice\u202efdp.exe\u2066x\u2069')).toBe('invoicefdp.exex');
  });

  it('cuts at a whole character', () => {
    expect(clip('😀😀😀', 2)).toBe('😀…');
    expect(clip('😀😀', 2)).toBe('😀😀');
  });
});
