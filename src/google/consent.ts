// Consent can be partial: Google lets people tick scopes one by one. An action asks for its own before it begins, so
// that none ends half-way for want of one.

const PREFIX = 'https://www.googleapis.com/auth/';

/** Scopes of the manifest that an action may find withheld. */
export type Scope = 'drive.file' | 'script.send_mail' | 'script.scriptapp' | 'userinfo.email';

export function openConsent() {
  return {
    /** Where one is missing Google asks for it and ends the run; on a surface that cannot ask it throws. */
    require(scopes: readonly Scope[]): void {
      const names = scopes.map((scope) => `${PREFIX}${scope}`);
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, names);
    },
  };
}
