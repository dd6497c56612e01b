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
        const foreign = (scopes as string[]).find((scope) => isForeign(execution, scope));
        if (foreign)
          throw new ServiceError(`The scope ${foreign} is not among those of the script's manifest.`);
        if (missing(execution, scopes).length === 0) return null;
        throw new ServiceError('Authorization is required to perform that action.');
      },
    },
  };
}

/** A scope that the manifest does not ask for can have been granted by nobody. */
function isForeign({ bundle }: Execution, scope: string): boolean {
  return bundle.scopes !== null && !bundle.scopes.includes(scope);
}

function missing(execution: Execution, scopes: Json | undefined): string[] {
  const lacking = missingScopes(execution);
  if (!Array.isArray(scopes)) return lacking;
  return scopes.map(String).filter((scope) => lacking.includes(scope) || isForeign(execution, scope));
}
