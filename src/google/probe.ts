// How the platform behaves where its documentation is silent: each belief of the code tried on a sheet that is removed
// again. Here and on Google the same trials run, so a difference shows before it hurts.
import { TRIALS } from './trials';

export interface Observation {
  readonly name: string;
  readonly expected: string;
  readonly observed: string;
}

const TITLE = '~ self-test ~';

/** Runs every trial on a sheet of its own. A sheet left by a run that was stopped is removed first. */
export function observe(): Observation[] {
  const book = SpreadsheetApp.getActive();
  const removeSheet = () => {
    const left = book.getSheetByName(TITLE);
    if (left !== null) book.deleteSheet(left);
  };
  removeSheet();
  // A new sheet comes to the front of the person's screen.
  const front = book.getActiveSheet();
  const sheet = book.insertSheet(TITLE, book.getSheets().length);
  try {
    return TRIALS.map(({ name, expected, run }) => ({
      name,
      expected,
      observed: outcomeOf(() => run(sheet)),
    }));
  } finally {
    removeSheet();
    book.setActiveSheet(front);
  }
}

const outcomeOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`;
  }
};
