import { isEnd, MAIL_STATES, MAIL_TRANSITIONS } from '../../../src/domain/reminder/mail-state';

describe('MAIL_TRANSITIONS', () => {
  it('ends at sent, failed and what nobody needs, and nothing is sent without having been "sending"', () => {
    expect(MAIL_STATES.filter(isEnd)).toEqual(['SENT', 'FAILED', 'SKIPPED']);
    expect(MAIL_STATES.filter((state) => (MAIL_TRANSITIONS[state] as readonly string[]).includes('SENT'))).toEqual(['SENDING']);
  });
});
