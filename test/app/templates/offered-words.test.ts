import { carrierIn, paymentMethodIn } from '../../../src/app/templates/offered-words';
import { messagesFor } from '../../../src/i18n/messages-for';

const [en, zh] = [messagesFor('en'), messagesFor('zh')];

describe('what the order sheet offers', () => {
  it('is said in the reader’s language, whatever the sheet’s was', () => {
    expect([paymentMethodIn('银行转账', en), paymentMethodIn('cash ', zh)]).toEqual(['Bank transfer', '现金支付']);
    expect([carrierIn('Own delivery', zh), carrierIn('DHL', zh)]).toEqual([zh.orderSheet.carrier.ownDelivery, 'DHL']);
  });

  it('leaves alone what people typed themselves', () => {
    expect([paymentMethodIn('半现金半转账', en), carrierIn('老王的车', en), paymentMethodIn('', en)]).toEqual([
      '半现金半转账',
      '老王的车',
      '',
    ]);
  });
});
