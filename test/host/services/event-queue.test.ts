import { EventQueue } from '../../../host/services/event-queue';

describe('EventQueue', () => {
  it('keeps two events waiting behind the running one and loses the rest (F085)', async () => {
    const queue = new EventQueue();
    const ran: number[] = [];
    let finish = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    queue.push(() => first);

    for (const number of [2, 3, 4, 5]) queue.push(() => ran.push(number));
    finish();
    await new Promise((resolve) => setImmediate(resolve));

    expect(ran).toEqual([2, 3]);
    expect(queue.lost).toBe(2);
  });
});
