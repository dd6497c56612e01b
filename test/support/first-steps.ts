// The sample with all first steps done but the last, which is to switch the daily run on.
import type { Workspace } from '../../local/workspace';
import { rowsOf, sampleWorkbook, type } from './workspaces';

export function lastStepLeft(): Workspace {
  const workspace = sampleWorkbook();
  for (const { id } of rowsOf(workspace, 'tasks')) type(workspace, 'tasks', id ?? '', { status: 'done' });
  for (const { code, email } of rowsOf(workspace, 'units'))
    if (email === '') type(workspace, 'units', code ?? '', { email: `${code}@example.com`.toLowerCase() });
  return workspace;
}
