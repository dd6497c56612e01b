// Consent can be partial: Google lets people tick scopes one by one. An action looks for its own before it begins, so
// that none ends half-way for want of one.

const PREFIX = 'https://www.googleapis.com/auth/';

/** Scopes of the manifest that an action may find withheld. */
export type Scope = 'drive.file' | 'script.send_mail' | 'script.scriptapp' | 'userinfo.email';

export function openConsent() {
  return {
    /** Null where all are granted; else the address at which the person can grant them ('' where Google gives none). */
    missing(scopes: readonly Scope[]): string | null {
      const names = scopes.map((scope) => `${PREFIX}${scope}`);
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, names);
      const isRequired = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return isRequired ? (info.getAuthorizationUrl() ?? '') : null;
    },
  };
}
