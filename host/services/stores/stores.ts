import type { Context } from '../context';
import { ServiceException } from '../exception';
import { then } from '../maybe-promise';
import type { OpTable } from '../op';
import type { PropertyStore } from './property-store';

type Kind = 'document' | 'script' | 'user';

interface WireStore {
  readonly store: string;
}

// The stores are per script: this host runs one. User data belongs to the effective user, also in triggers (F150).
function storeName(context: Context, kind: Kind): string {
  return kind === 'user' ? `user:${context.effectiveUser.email}` : kind;
}

function opener(mark: string, kind: Kind) {
  return (context: Context) =>
    kind === 'document' && !context.hasDocument ? null : { [mark]: { store: storeName(context, kind) } };
}

// Every reading and writing counts towards the day's quota (F003).
function propertiesOf(context: Context, { store }: WireStore): PropertyStore {
  const { effectiveUser, state, quotas, clock } = context;
  if (state.propertyUsage.used(effectiveUser.email, clock.now()) >= quotas.propertyCallsPerDay) {
    throw new ServiceException('Service invoked too many times for one day: properties.');
  }
  state.propertyUsage.add(effectiveUser.email, 1, clock.now());
  return state.properties(store);
}

/** `PropertiesService` (F017, F022, F023, F150). */
export const propertyOps: OpTable = {
  'PropertiesService.getDocumentProperties': opener('$properties', 'document'),
  'PropertiesService.getScriptProperties': opener('$properties', 'script'),
  'PropertiesService.getUserProperties': opener('$properties', 'user'),
  'Properties.getProperty': (context: Context, self: WireStore, key: string | null) => propertiesOf(context, self).get(key),
  'Properties.getProperties': (context: Context, self: WireStore) => propertiesOf(context, self).all(),
  'Properties.getKeys': (context: Context, self: WireStore) => Object.keys(propertiesOf(context, self).all()),
  'Properties.setProperty': (context: Context, self: WireStore, key: string | null, value: string) =>
    propertiesOf(context, self).setAll({ [key ?? '']: value }),
  'Properties.setProperties': (
    context: Context,
    self: WireStore,
    values: Readonly<Record<string, string>>,
    deleteAllOthers: boolean,
  ) => propertiesOf(context, self).setAll(values, deleteAllOthers),
  'Properties.deleteProperty': (context: Context, self: WireStore, key: string | null) => propertiesOf(context, self).delete(key),
  'Properties.deleteAllProperties': (context: Context, self: WireStore) => propertiesOf(context, self).clear(),
};

const defaultSeconds = 600;

/** `CacheService` (F021, F151). */
export const cacheOps: OpTable = {
  'CacheService.getDocumentCache': opener('$cache', 'document'),
  'CacheService.getScriptCache': opener('$cache', 'script'),
  'CacheService.getUserCache': opener('$cache', 'user'),
  'Cache.get': (context: Context, { store }: WireStore, key: string) => context.state.cache(store).get(key, context.clock.now()),
  'Cache.getAll': (context: Context, { store }: WireStore, keys: readonly string[]) => {
    const found = keys.map((key) => [key, context.state.cache(store).get(key, context.clock.now())] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  'Cache.put': (context: Context, { store }: WireStore, key: string, value: string, seconds = defaultSeconds) =>
    context.state.cache(store).put(key, value, seconds, context.clock.now()),
  'Cache.putAll': (context: Context, { store }: WireStore, values: Readonly<Record<string, string>>, seconds: number) => {
    for (const [key, value] of Object.entries(values)) context.state.cache(store).put(key, value, seconds, context.clock.now());
  },
  'Cache.remove': (context: Context, { store }: WireStore, key: string) => context.state.cache(store).remove(key),
  'Cache.removeAll': (context: Context, { store }: WireStore, keys: readonly string[]) => {
    for (const key of keys) context.state.cache(store).remove(key);
  },
};

function acquire(context: Context, { store }: WireStore, milliseconds: number) {
  const { locks } = context.state;
  if (locks.take(store, context.id)) return true;
  return context.waiting.waitForLock({
    milliseconds,
    enqueue: (granted) => locks.enqueue(store, context.id, granted),
  });
}

/** `LockService` (F147–F149). */
export const lockOps: OpTable = {
  'LockService.getDocumentLock': opener('$lock', 'document'),
  'LockService.getScriptLock': opener('$lock', 'script'),
  'LockService.getUserLock': opener('$lock', 'user'),
  'Lock.tryLock': acquire,
  'Lock.waitLock': (context: Context, self: WireStore, milliseconds: number) =>
    then(acquire(context, self, milliseconds), (isHeld) => {
      if (!isHeld) throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
    }),
  'Lock.hasLock': (context: Context, { store }: WireStore) => context.state.locks.isHeldBy(store, context.id),
  'Lock.releaseLock': (context: Context, { store }: WireStore) => context.state.locks.release(store, context.id),
};
