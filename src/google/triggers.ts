// Installable triggers of this user. Google shows nobody else's, so who switched the daily run on is kept in a property.

export function openTriggers() {
  const mine = () => ScriptApp.getProjectTriggers();
  return {
    /** Function names of this user's triggers. */
    handlers: (): string[] => mine().map((trigger) => trigger.getHandlerFunction()),
    /** Daily at the hour, ±15 minutes. */
    createDaily(handler: string, hour: number, timeZone: string): void {
      ScriptApp.newTrigger(handler)
        .timeBased()
        .atHour(hour)
        .nearMinute(0)
        .everyDays(1)
        .inTimezone(timeZone)
        .create();
    },
    /** Once, after so many milliseconds or some minutes more; stays in the list until it is removed. */
    createOnce(handler: string, ms: number): void {
      ScriptApp.newTrigger(handler).timeBased().after(ms).create();
    },
    createOnEdit(handler: string): void {
      ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    },
    createOnChange(handler: string): void {
      ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
    },
    /** Deletes this user's triggers of the handlers named; returns how many. */
    remove(handlers: readonly string[]): number {
      const doomed = mine().filter((trigger) => handlers.includes(trigger.getHandlerFunction()));
      for (const trigger of doomed) ScriptApp.deleteTrigger(trigger);
      return doomed.length;
    },
    /** True where the user has granted every scope; a trigger cannot ask for it. */
    authorised: (): boolean =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
      ScriptApp.AuthorizationStatus.NOT_REQUIRED,
  };
}
