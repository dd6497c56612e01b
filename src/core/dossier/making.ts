// What a run that makes papers leaves behind for the next one, should it be stopped: Drive lists new files only after
// seconds or minutes, so that what is not listed may be there all the same.

export interface Making {
  /** When the paper was begun; milliseconds. */
  readonly at: number;
  /** Mark of the paper whose making was begun last; null where none is under way. */
  readonly started: string | null;
  /** Mark → id of the file, as soon as it was told. */
  readonly made: Readonly<Record<string, string>>;
}

const NOTHING_MADE: Making = { at: 0, started: null, made: {} };

/** After so long Drive lists what it has: seconds as a rule, minutes in public reports. Milliseconds. */
export const DRIVE_PATIENCE = 10 * 60_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As it was kept; anything else than that is nothing. */
export function parseMaking(text: string | null): Making {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isRecord(value) || !isRecord(value.made)) return NOTHING_MADE;
    const { at, started, made } = value;
    const ids = Object.entries(made).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return {
      at: typeof at === 'number' ? at : 0,
      started: typeof started === 'string' ? started : null,
      made: Object.fromEntries(ids),
    };
  } catch {
    return NOTHING_MADE;
  }
}

/** Id of a file or folder in its address; null for any other address. */
export const fileIdOf = (url: string | null): string | null =>
  /\/(?:d|folders)\/([\w-]+)/.exec(url ?? '')?.[1] ?? null;
