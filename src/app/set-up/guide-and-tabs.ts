// Two small menu items: the guide, and showing or hiding what is set up once.
import { lists, tables } from '../../../sheets-schema/index';
import { GUIDE_TITLE, tabsToggled } from '../../ui/words/outcomes.vi';
import type { Context, Outcome } from '../shared/context';

/** The page that the build makes of the office's guide. */
const GUIDE_FILE = 'guide';

export function openGuide({ services }: Context): null {
  services.ui.dialogFile(GUIDE_TITLE, GUIDE_FILE);
  return null;
}

/** Shows all tabs that are hidden from the start, or hides them where all are shown. Choices for dropdowns stay hidden. */
export function toggleSetupTabs({ services }: Context): Outcome {
  const titles = new Set(
    tables.filter((table) => table.shown === 'hidden' && table !== lists).map(({ title }) => title),
  );
  const present = services.workbook.tabs().filter(({ title }) => titles.has(title));
  const isShowing = present.some(({ hidden }) => hidden);
  services.workbook.apply(
    present
      .filter(({ hidden }) => hidden === isShowing)
      .map(({ title }) => ({ kind: 'hidden', title, hidden: !isShowing })),
  );
  return tabsToggled(
    isShowing,
    present.map(({ title }) => title),
  );
}
