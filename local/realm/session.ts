// Session: who runs this execution, and the script's time zone.
import { emulate } from './emulate';
import { invoke } from './invoke';

type User = GoogleAppsScript.Base.User;

const user = (which: 'active' | 'effective'): User => {
  const email: string = invoke('session', 'email', which);
  return emulate('Base.User', { getEmail: () => email });
};

export const Session: GoogleAppsScript.Base.Session = emulate('Base.Session', {
  getActiveUser: () => user('active'),
  getEffectiveUser: () => user('effective'),
  getScriptTimeZone: () => invoke('session', 'timeZone'),
  getActiveUserLocale: () => invoke('session', 'locale'),
});
