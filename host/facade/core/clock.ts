/**
 * Makes `new Date()` and `Date.now()` tell the host's time, in whole milliseconds. Dates made so are real Dates, and everything else about
 * the constructor stays as it is.
 */
export function useClock(hostTime: () => number): void {
  const { floor } = Math;
  const now = () => floor(hostTime());
  const RealDate = Date;
  const HostDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: HostDate, configurable: true, writable: true });
  Object.defineProperty(globalThis, 'Date', { value: HostDate, configurable: true, writable: true });
}
