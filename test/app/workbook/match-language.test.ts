import { matchLanguage } from '../../../src/app/workbook/match-language';

describe('matchLanguage', () => {
  it('is the language of most headings', () => {
    expect(matchLanguage(['订单号', '客户姓名', 'Quantity'])).toBe('zh');
    expect(matchLanguage(['订单号', 'Customer', 'Quantity'])).toBe('en');
  });

  it('is English where nothing tells', () => {
    expect(matchLanguage(['Kunde', ''])).toBe('en');
  });
});
