/** Thrown where a run may not go on yet; the run is later done again up to this point. */
class Suspended extends Error {}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Goes around everything that a run reads from the world or writes to it. */
export type Call = <T>(work: () => T) => T;

/**
 * A run that is stopped after each of its calls, so that other runs can be let in between any two of them.
 *
 * It goes on by being done again from its beginning: what it was answered before it is answered again from the tape, one
 * more call is made for real, and at the next one it is stopped. What it does depends on nothing but those answers.
 */
export class SuspendedRun {
  isOver = false;
  private readonly tape: Outcome[] = [];
  private place = 0;
  private hasMoved = false;
  private isStopped = false;

  constructor(private readonly work: (call: Call) => unknown) {}

  /** Lets it make one more call. */
  step(): void {
    this.place = 0;
    this.hasMoved = false;
    this.isStopped = false;
    try {
      this.work((work) => this.call(work) as never);
      this.isOver = true;
    } catch (error) {
      if (!(error instanceof Suspended)) throw error;
    }
  }

  private call(work: () => unknown): unknown {
    // What catches the stop and tries something else is stopped there as well.
    if (this.isStopped || (this.place === this.tape.length && this.hasMoved)) {
      this.isStopped = true;
      throw new Suspended();
    }
    if (this.place === this.tape.length) {
      this.hasMoved = true;
      this.tape.push(outcomeOf(work));
    }
    const outcome = this.tape[this.place];
    this.place += 1;
    if (outcome && 'error' in outcome) throw outcome.error;
    return outcome?.value;
  }
}

function outcomeOf(work: () => unknown): Outcome {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
