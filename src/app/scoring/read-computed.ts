// The tabs that scores and verdict follow from, as they stand.
import { reviewLog, scoreHistory } from '../../../sheets-schema/index';
import type { Services } from '../../google/services';
import { readTabs, type Tabs } from '../shared/read-tabs';
import { COMPUTED_FROM } from './compute';

/** Where there was a round of review, the freezings too: a step that is finished says what was frozen with it. */
export function readComputed(services: Services): Tabs {
  const tabs = readTabs(services, COMPUTED_FROM);
  return tabs.has(reviewLog.id) ? new Map([...tabs, ...readTabs(services, [scoreHistory])]) : tabs;
}
