// What an execution may call: the manifest's scopes less those its user withheld; next to nothing in a simple trigger.
import type { Execution } from './execution';
import { ServiceError } from './service';

const AUTH = 'https://www.googleapis.com/auth/';

interface Need {
  /** Google's name of the service. */
  name: string;
  scope: string;
  /** The methods that need it, by their names on the bridge, with Google's own; without a list all do. */
  methods?: Readonly<Record<string, string>>;
}

const NEEDS: Readonly<Record<string, Need>> = {
  spreadsheet: { name: 'Spreadsheet', scope: `${AUTH}spreadsheets.currentonly` },
  drive: { name: 'drive.files', scope: `${AUTH}drive.file` },
  mail: { name: 'MailApp', scope: `${AUTH}script.send_mail` },
  triggers: {
    name: 'ScriptApp',
    scope: `${AUTH}script.scriptapp`,
    methods: {
      list: 'getProjectTriggers',
      createClock: 'newTrigger',
      createForSpreadsheet: 'newTrigger',
      delete: 'deleteTrigger',
    },
  },
  // alert, prompt and toast need no consent.
  ui: {
    name: 'Ui',
    scope: `${AUTH}script.container.ui`,
    methods: { showModalDialog: 'showModalDialog', showSidebar: 'showSidebar' },
  },
  session: { name: 'Session', scope: `${AUTH}userinfo.email`, methods: { email: 'getActiveUser' } },
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
  const name = need?.methods ? need.methods[method] : method;
  if (!need || !name || has(execution, need.scope)) return;
  // A simple trigger does not fail for asking who the user is: it is not told.
  if (execution.mode === 'simple' && service === 'session') return;
  throw new ServiceError(
    `You do not have permission to call ${need.name}.${name}. Required permissions: ${need.scope}`,
  );
}

function has(execution: Execution, scope: string): boolean {
  if (execution.mode === 'simple') return SIMPLE.includes(scope);
  const { scopes } = execution.bundle;
  return (scopes === null || scopes.includes(scope)) && !missingScopes(execution).includes(scope);
}
