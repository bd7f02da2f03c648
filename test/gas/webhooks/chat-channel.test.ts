import * as nothing from '../../../src/gas/services/chat-channel';
import * as webhook from '../../../src/gas/webhooks/chat-channel';
import * as setUp from '../../../src/gas/webhooks/set-up-chat';

describe('the chat of the build with webhooks', () => {
  it('has everything that it takes the place of', () => {
    expect(Object.keys(webhook).sort()).toEqual(Object.keys(nothing).sort());
  });

  it('adds the one function that its menu item names', () => {
    expect(Object.keys(setUp)).toEqual(['setUpChat']);
  });
});
