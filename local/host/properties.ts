// PropertiesService: three stores of small texts in state.json, the user's own apart from everybody else's.
import { PROPERTY_GET_MS, PROPERTY_SET_MS } from './costs';
import type { Execution } from './execution';
import { type HostService, type Json, ServiceError } from './service';
import type { Store } from './state';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export function propertiesService({ state, user }: Execution): HostService {
  const storeOf = (scope: Json | undefined): Store => {
    if (scope === 'document') return state.properties.document;
    if (scope === 'script') return state.properties.script;
    state.properties.user[user] ??= {};
    return state.properties.user[user];
  };
  const get = { kind: 'other', costMs: () => PROPERTY_GET_MS } as const;
  const set = { kind: 'other', costMs: () => PROPERTY_SET_MS } as const;
  return {
    get: {
      ...get,
      run: ([scope, key]) => {
        const store = storeOf(scope);
        return Object.hasOwn(store, String(key)) ? (store[String(key)] ?? null) : null;
      },
    },
    getAll: { ...get, run: ([scope]) => ({ ...storeOf(scope) }) },
    set: {
      ...set,
      run: ([scope, values]) => {
        const store = storeOf(scope);
        const next = { ...store, ...(values as Store) };
        checkLimits(next);
        Object.assign(store, next);
        return null;
      },
    },
    delete: {
      ...set,
      run: ([scope, key]) => {
        delete storeOf(scope)[key as string];
        return null;
      },
    },
  };
}

function checkLimits(store: Store): void {
  const sizes = Object.entries(store).map(
    ([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(value),
  );
  if (Object.values(store).some((value) => Buffer.byteLength(value) > VALUE_LIMIT)) {
    throw new ServiceError('Argument too large: value');
  }
  if (sizes.reduce((sum, size) => sum + size, 0) > STORE_LIMIT) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}
