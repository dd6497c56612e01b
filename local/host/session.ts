// Session and the consent half of ScriptApp: who runs, and what they granted.
import { SMALL_MS } from './costs';
import type { Execution } from './execution';
import { missingScopes } from './permissions';
import { type HostService, type Json, ServiceError } from './service';

export function sessionService(execution: Execution): HostService {
  const { mode, user, activeUser, state, bundle } = execution;
  const free = { kind: 'free', costMs: () => 0 } as const;
  const small = { kind: 'other', costMs: () => SMALL_MS } as const;
  return {
    email: {
      ...small,
      // A simple trigger knows nobody's address.
      run: ([which]) => (mode === 'simple' ? '' : which === 'active' ? activeUser : user),
    },
    timeZone: { ...free, run: () => bundle.timeZone },
    locale: { ...free, run: () => 'vi' },
    scriptId: { ...free, run: () => state.scriptId },
    consentUrl: {
      ...small,
      run: ([authMode, scopes]) => {
        if (authMode === 'NONE' || missing(execution, scopes).length === 0) return null;
        return `https://script.google.com/macros/d/${state.scriptId}/auth`;
      },
    },
    requireScopes: {
      ...small,
      run: ([, scopes]) => {
        if (missing(execution, scopes).length === 0) return null;
        throw new ServiceError('Authorization is required to perform that action.');
      },
    },
  };
}

function missing(execution: Execution, scopes: Json | undefined): string[] {
  const lacking = missingScopes(execution);
  return Array.isArray(scopes) ? lacking.filter((scope) => scopes.includes(scope)) : lacking;
}
