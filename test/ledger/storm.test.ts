import { runStorms } from './run-storms';

describe('the ledger in a storm', () => {
  it('mails every key that is due once, whatever happens between any two calls', () => {
    const figures = runStorms(1, 150);

    expect(figures.broken).toEqual([]);
    // A storm that nothing happens in would prove nothing.
    expect([figures.runs > 1000, figures.kills > 200, figures.mails > 300, figures.settled > 50]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
