// Rows of the schedule whose time the plan leaves to be confirmed.

/** Item to confirm → the rows whose dates wait for its answer: row 5 of section IV says a month before the plan's own date. */
export const ASKED_TASKS: Readonly<Record<string, readonly string[]>> = { I01: ['IV.5'] };
