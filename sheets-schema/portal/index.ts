// The groups on which the province's portal takes a commune's own scores, and the files that it takes. From the public
// source of its form of 2023: the form of today may differ, so people may change every row.
import groups from './groups.csv';
import slots from './slots.csv';

/** First rows of the portal's tables, by table id. */
export const PORTAL_ROWS = { portalGroups: groups, portalSlots: slots };
