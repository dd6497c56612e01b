// What an execution may call: the manifest's scopes less those its user withheld; next to nothing in a simple trigger.
import type { Execution } from './execution';
import { ServiceError } from './service';

const AUTH = 'https://www.googleapis.com/auth/';

/** Google's name of a service, its scope, and the methods the scope is needed for (all, where none are named). */
const NEEDS: Record<string, { name: string; scope: string; methods?: readonly string[] }> = {
  spreadsheet: { name: 'Spreadsheet', scope: `${AUTH}spreadsheets.currentonly` },
  drive: { name: 'drive.files', scope: `${AUTH}drive.file` },
  mail: { name: 'MailApp', scope: `${AUTH}script.send_mail` },
  triggers: { name: 'ScriptApp', scope: `${AUTH}script.scriptapp` },
  // alert, prompt and toast need no consent.
  ui: { name: 'Ui', scope: `${AUTH}script.container.ui`, methods: ['showModalDialog', 'showSidebar'] },
  session: { name: 'Session', scope: `${AUTH}userinfo.email`, methods: ['email'] },
};

/** The one scope a simple trigger has: the workbook it is bound to. */
const SIMPLE = [`${AUTH}spreadsheets.currentonly`];

/** Scopes of the manifest the user has not granted. */
export function missingScopes({ bundle, state, user }: Execution): string[] {
  const withheld = state.users[user]?.withheldScopes ?? [];
  return (bundle.scopes ?? []).filter((scope) => withheld.includes(scope));
}

/** Throws Google's error when this execution may not make the call. */
export function checkPermission(execution: Execution, service: string, method: string): void {
  const need = NEEDS[service];
  if (!need || (need.methods && !need.methods.includes(method))) return;
  if (has(execution, need.scope)) return;
  // A simple trigger does not fail for asking who the user is: it is not told.
  if (execution.mode === 'simple' && service === 'session') return;
  throw new ServiceError(
    `You do not have permission to call ${need.name}.${method}. Required permissions: ${need.scope}`,
  );
}

function has(execution: Execution, scope: string): boolean {
  if (execution.mode === 'simple') return SIMPLE.includes(scope);
  const { scopes } = execution.bundle;
  return (scopes === null || scopes.includes(scope)) && !missingScopes(execution).includes(scope);
}
