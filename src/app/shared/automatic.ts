// The property that says whether the daily run is on: triggers of other people cannot be seen.
import type { Automatic } from '../../core/pages/start';
import type { Services } from '../../google/services';

const KEY = 'automatic';

export function readAutomatic(services: Services): Automatic | null {
  const text = services.properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as Automatic);
}

export function writeAutomatic(services: Services, record: Automatic): void {
  services.properties.set(KEY, JSON.stringify(record));
}
