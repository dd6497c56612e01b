// Whose run it is and what it may call: scopes of the manifest, consent of each user.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../../local/run';
import { OTHER, OWNER, workspaceOf } from '../bundles';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const DRIVE = 'https://www.googleapis.com/auth/drive.file';
const CODE = `
  const { REQUIRED } = ScriptApp.AuthorizationStatus;
  function who() { console.log([Session.getActiveUser(), Session.getEffectiveUser()].map((user) => user.getEmail()).join()) }
  function send() { MailApp.sendEmail({ to: 'a@example.com' }) }
  function status() { const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    console.log([info.getAuthorizationStatus() === REQUIRED, info.getAuthorizationUrl()].join(' ')) }
  function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${MAIL}']) }
  function needDrive() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${DRIVE}']) }`;

test('a run is that of the person who clicks, by default the owner', () => {
  const workspace = workspaceOf(CODE);
  expect(runIn(workspace, 'who').logs[0]?.text).toBe(`${OWNER},${OWNER}`);
  expect(runIn(workspace, 'who', { user: OTHER }).logs[0]?.text).toBe(`${OTHER},${OTHER}`);
});

test('a user who has not been heard of has consented to everything', () => {
  const workspace = workspaceOf(CODE);
  expect(runIn(workspace, 'send', { user: OTHER }).ok).toBe(true);
  expect(runIn(workspace, 'status', { user: OTHER }).logs[0]?.text).toBe('false ');
});

describe('a scope a user withheld', () => {
  const partial = () => {
    const workspace = workspaceOf(CODE);
    workspace.state.users[OTHER] = { withheldScopes: [MAIL] };
    return workspace;
  };

  test('cannot be used, by that user alone', () => {
    const workspace = partial();
    expect(runIn(workspace, 'send', { user: OTHER }).error?.message).toBe(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    );
    expect(runIn(workspace, 'send').ok).toBe(true);
  });

  test('is told by getAuthorizationInfo, and demanded by requireScopes where it is named', () => {
    const workspace = partial();
    expect(runIn(workspace, 'status', { user: OTHER }).logs[0]?.text).toBe(
      `true https://script.google.com/macros/d/${workspace.state.scriptId}/auth`,
    );
    expect(runIn(workspace, 'need', { user: OTHER }).error?.message).toBe(
      'Authorization is required to perform that action.',
    );
    expect(runIn(workspace, 'needDrive', { user: OTHER }).ok).toBe(true);
  });
});

test('a scope missing in the manifest is nobody’s', () => {
  const workspace = workspaceOf(CODE, {}, { oauthScopes: [DRIVE] });
  expect(runIn(workspace, 'send').error?.message).toContain(`Required permissions: ${MAIL}`);
});

test('the script’s id, time zone and locale', () => {
  const workspace = workspaceOf(
    'function main() { console.log([ScriptApp.getScriptId(), Session.getScriptTimeZone(), Session.getActiveUserLocale()].join()) }',
  );
  expect(runIn(workspace, 'main').logs[0]?.text).toBe(`${workspace.state.scriptId},Asia/Ho_Chi_Minh,vi`);
});
