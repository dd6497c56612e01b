// The menu at opening: no service is asked for anything else.
import type { Services } from '../../google/services';
import { MENU, MENU_TITLE } from '../../ui/words/menu.vi';

export function buildMenu(services: Services): void {
  services.ui.menu(MENU_TITLE, MENU);
}
