// Set-up asks about tabs that somebody renamed before it makes new ones beside them.
import { tabs as schemaTabs } from '../../../sheets-schema/index';
import { MODEL_TITLE } from '../../../sheets-schema/style';
import { findRenamed, type Renamed } from '../../core/set-up';
import { renamedQuestion } from '../../ui/words/outcomes.vi';
import type { Context } from '../shared/context';
import { underLock } from '../shared/under-lock';

/** Tabs that have their names again: those about which somebody said yes. */
export function takeRenamed(context: Context): readonly Renamed[] {
  const { workbook, ui } = context.services;
  const there = new Set(workbook.places().keys());
  const known = new Set<string>([MODEL_TITLE, ...schemaTabs.map(({ title }) => title)]);
  const present = schemaTabs.filter(({ title }) => there.has(title));
  if (present.length === 0 || present.length === schemaTabs.length) return [];
  const foreign = [...there].filter((name) => !known.has(name)).flatMap((name) => workbook.read(name) ?? []);
  const taken: Renamed[] = [];
  for (const found of findRenamed(there, foreign)) {
    if (taken.some(({ tab }) => tab === found.tab)) continue;
    const { title, text } = renamedQuestion(found.name, found.tab.title);
    if (ui.confirm(title, text)) taken.push(found);
  }
  if (taken.length > 0)
    underLock(context, () =>
      workbook.apply(taken.map(({ tab, name }) => ({ kind: 'rename', title: name, to: tab.title }))),
    );
  return taken;
}
