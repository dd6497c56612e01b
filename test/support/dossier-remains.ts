// After a disturbed building of the dossier and one more run: each file has its row, nothing is there twice.
import { expect } from '@jest/globals';
import type { Interference } from '../../local/host/dispatcher';
import type { Circumstances } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { filesIn, remainsOf } from './interrupted';
import { contents } from './observed';
import { agree, rowsOf } from './workspaces';

/** All that a workspace shows of a dossier; ids of files are given in the order of their making, so links are left out. */
function dossierOf(workspace: Workspace) {
  const { documents: _, ...others } = contents(workspace);
  const registered = rowsOf(workspace, 'documents');
  const linked = registered.map(({ link = '' }) => /\/d\/([^/]+)\//.exec(link)?.[1] ?? '');
  const kept = workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('document'));
  return {
    others,
    register: registered.map(({ link: _link, ...row }) => row),
    files: filesIn(workspace, 'drive'),
    folders: workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('folder')).length,
    unregistered: kept.filter(({ id }) => !linked.includes(id)).map(({ name }) => name),
    missing: linked.filter((id) => !kept.some((file) => file.id === id)),
  };
}

/**
 * Disturbs a building at every call; after one more run each workspace is as the undisturbed one. Gives the number of
 * different workspaces that came of it.
 * @param circumstances of every run: how late Drive's lists are
 */
export function expectRepaired(
  open: () => Workspace,
  kind: keyof Interference,
  circumstances: Circumstances = {},
): number {
  const undisturbed = open();
  agree(undisturbed, 'buildDossier', circumstances);
  const wanted = dossierOf(undisturbed);
  expect(wanted).toMatchObject({ unregistered: [], missing: [], folders: 1 });
  let states = 0;
  const build = (workspace: Workspace, interference: Interference) =>
    agree(workspace, 'buildDossier', { ...circumstances, ...interference });
  for (const { call, workspace } of remainsOf(open, build, kind)) {
    const repaired = agree(workspace, 'buildDossier', circumstances);
    expect({ call, ok: repaired.ok, ...dossierOf(workspace) }).toStrictEqual({ call, ok: true, ...wanted });
    states += 1;
  }
  return states;
}
