// The property that says whether the daily run is on: triggers of other people cannot be seen.
import type { Automatic } from '../../core/pages/start';
import type { Services } from '../../google/services';

const KEY = 'automatic';

/** What switching on or off left behind, and when the daily run last came through. */
export interface AutomaticRecord extends Automatic {
  /** yyyy-MM-dd of the last daily run; null before the first. */
  readonly lastRun: string | null;
}

export function readAutomatic(services: Services): AutomaticRecord | null {
  const text = services.properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as AutomaticRecord);
}

export function writeAutomatic(services: Services, record: AutomaticRecord): void {
  services.properties.set(KEY, JSON.stringify(record));
}
