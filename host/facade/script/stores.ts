import type { Methods } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, chains, passOn, passOnStatic, reads } from '../core/signature';

/** `PropertiesService` (F150). */
export const propertiesService: Methods = passOnStatic('PropertiesService', {
  getDocumentProperties: reads(),
  getScriptProperties: reads(),
  getUserProperties: reads(),
});

/** A store of properties. Values become text (F023). */
export const properties: Methods = {
  ...passOn('PropertiesService', 'Properties', {
    getProperty: reads('String?'),
    getProperties: reads(),
    getKeys: reads(),
    deleteProperty: chains('String?'),
    deleteAllProperties: chains(),
  }),
  setProperty(...args) {
    const [key, value] = accept('PropertiesService.Properties.setProperty', ['String? given'], args);
    call('Properties.setProperty', this, key, String(value));
    return this;
  },
  setProperties(...args) {
    const signatures = ['Object', 'Object Boolean'];
    const [values, deleteAllOthers = false] = accept('PropertiesService.Properties.setProperties', signatures, args);
    const texts = Object.fromEntries(Object.entries(values as object).map(([key, value]) => [key, String(value)]));
    call('Properties.setProperties', this, texts, deleteAllOthers);
    return this;
  },
};

/** `CacheService`. */
export const cacheService: Methods = passOnStatic('CacheService', {
  getDocumentCache: reads(),
  getScriptCache: reads(),
  getUserCache: reads(),
});

/** A cache (F021). */
export const cache: Methods = {
  ...passOn('CacheService', 'Cache', {
    get: reads('String'),
    getAll: reads('String[]'),
    put: reads('String String', 'String String int'),
    remove: reads('String'),
    removeAll: reads('String[]'),
  }),
  putAll(...args) {
    const [values, seconds = 600] = accept('CacheService.Cache.putAll', ['Object', 'Object int'], args);
    const texts = Object.fromEntries(Object.entries(values as object).map(([key, value]) => [key, String(value)]));
    call('Cache.putAll', this, texts, seconds);
  },
};

/** `LockService` (F147). */
export const lockService: Methods = passOnStatic('LockService', {
  getDocumentLock: reads(),
  getScriptLock: reads(),
  getUserLock: reads(),
});

/** A lock. */
export const lock: Methods = passOn('LockService', 'Lock', {
  tryLock: reads('int'),
  waitLock: reads('int'),
  hasLock: reads(),
  releaseLock: reads(),
});
