// Two small menu items: the guide, and showing or hiding what is set up once.
import { lists, start, tables } from '../../../sheets-schema/index';
import { showsOpenStep } from '../../core/pages/start';
import { GUIDE_TITLE, tabsToggled } from '../../ui/words/outcomes.vi';
import type { Context, Outcome } from '../shared/context';

/** The page that the build makes of the office's guide. */
const GUIDE_FILE = 'guide';

export function openGuide({ services }: Context): null {
  services.ui.dialogFile(GUIDE_TITLE, GUIDE_FILE);
  return null;
}

/**
 * Shows all tabs that are hidden from the start, or hides them where all are shown. Choices for dropdowns stay hidden. The
 * page of first steps, which hides itself, is one of them as long as it shows a step to be done: the first page leads there.
 */
export function toggleSetupTabs({ services: { workbook } }: Context): Outcome {
  const titles = new Set(
    tables.filter((table) => table.shown === 'hidden' && table !== lists).map(({ title }) => title),
  );
  if (showsOpenStep(workbook.read(start.title))) titles.add(start.title);
  const present = workbook.tabs().filter(({ title }) => titles.has(title));
  const isShowing = present.some(({ hidden }) => hidden);
  workbook.apply(
    present
      .filter(({ hidden }) => hidden === isShowing)
      .map(({ title }) => ({ kind: 'hidden', title, hidden: !isShowing })),
  );
  return tabsToggled(
    isShowing,
    present.map(({ title }) => title),
  );
}
