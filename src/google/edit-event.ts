// An edit as Google reports it to an installable trigger.

export interface Edit {
  readonly title: string;
  readonly row: number;
  readonly column: number;
  /** True where a single checkbox was ticked. */
  readonly ticked: boolean;
}

export function editOf(event: GoogleAppsScript.Events.SheetsOnEdit): Edit {
  const { range, value } = event;
  return {
    title: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    ticked: String(value).toUpperCase() === 'TRUE',
  };
}
