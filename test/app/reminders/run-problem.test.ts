import { refuse } from '../../../src/app/refusal';
import { describeRunProblem, problemOfRun } from '../../../src/app/reminders/run-problem';

const DONE = { sent: 0, failed: 0, carriedOver: 0, stoppedBy: null, refusal: null } as const;
const ADA = 'ada@x.com';
const refusalOf = (refused: ReturnType<typeof refuse>) => (refused.ok ? null : refused.error);

describe('problemOfRun', () => {
  it('is none where a run had nothing to send, sent, or left a part for the time it had', () => {
    expect(problemOfRun(DONE, ADA)).toBeNull();
    expect(problemOfRun({ ...DONE, sent: 3, failed: 1 }, ADA)).toBeNull();
    expect(problemOfRun({ ...DONE, sent: 3, carriedOver: 9, stoppedBy: 'time' }, ADA)).toBeNull();
  });

  it('names the account whose permission or allowance is at an end', () => {
    const refusal = refusalOf(refuse('reminders.mail-not-allowed', {}));

    expect(problemOfRun({ ...DONE, refusal }, ADA)).toEqual({ code: 'mailForbidden', sender: ADA });
    expect(problemOfRun({ ...DONE, sent: 90, carriedOver: 9, stoppedBy: 'quota' }, ADA)).toEqual({
      ...{ code: 'quotaSpent', sender: ADA, count: 9 },
    });
  });
});

describe('describeRunProblem', () => {
  it('speaks to everybody, in the language of the workbook', () => {
    const forbidden = { code: 'mailForbidden', sender: ADA } as const;
    const gone = refusalOf(refuse('sheet.not-found', { sheet: 'Orders' }));

    expect(describeRunProblem(forbidden, 'en')).not.toMatch(/your account/);
    expect(describeRunProblem({ code: 'quotaSpent', sender: ADA, count: 1 }, 'en')).toMatch(/^1 mail waits /);
    expect(describeRunProblem({ code: 'allFailed', sender: ADA, count: 2 }, 'zh')).toContain('2 封');
    expect(gone && describeRunProblem(gone, 'en')).toMatch(/^The sheet “Orders” is gone/);
  });
});
