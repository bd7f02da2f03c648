/** How often the clock looks for due triggers, in milliseconds. It also notices times that a sleeping computer has missed. */
const lookPause = 5_000;

/** Calls `fire` every few seconds until the returned function is called; never twice at once. */
export function startTriggerClock(fire: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isFiring = false;
  const timer = setInterval(() => {
    if (isFiring) return;
    isFiring = true;
    fire()
      .catch(onError)
      .finally(() => {
        isFiring = false;
      });
  }, lookPause);
  timer.unref();
  return () => clearInterval(timer);
}
