// Modelled milliseconds of the calls outside the spreadsheet (whose costs stand with it). Published averages
// where there are any; the rest is assumed and says so.

/** Start of an execution (assumed), and of loading a KB of bundle (measured). */
export const START_MS = 1000;
export const BUNDLE_MS_PER_KB = 0.03;

export const PROPERTY_GET_MS = 30;
export const PROPERTY_SET_MS = 62;

export const MAIL_MS = 600;
export const MAIL_MS_PER_KB = 6;

/** A Drive file created with conversion (assumed). */
export const DRIVE_CREATE_MS = 800;
/** A Google Doc exported (assumed, like its making). */
export const DRIVE_EXPORT_MS = 800;
/** Any other Drive request (assumed, between a property and a creation). */
export const DRIVE_MS = 300;

/** Small services nobody has published figures for (assumed, like reading a property). */
export const SMALL_MS = 30;
/** Making, listing or deleting triggers (assumed, like a keyed write). */
export const TRIGGER_MS = 100;
