// What every message of the menu says beside its own matter: that nothing runs by itself, and why.
import { settings } from '../../../sheets-schema/index';
import { automaticState } from '../../core/pages/automatic';
import { readWorkbook } from '../../core/workbook/workbook';
import { failedLine, silentLine } from '../../ui/words/health.vi';
import { COPY_NOTICE } from '../../ui/words/outcomes.vi';
import { readAutomatic } from './automatic';
import type { Context } from './context';
import { isSameAddress } from './operator';
import { readValues } from './read-tabs';

/** Nothing where all is well; nor where it cannot be asked: the message itself must come. */
export function healthLines(context: Context): string[] {
  try {
    return linesOf(context);
  } catch (error) {
    console.warn(JSON.stringify({ health: String(error) }));
    return [];
  }
}

function linesOf(context: Context): string[] {
  const { services, today } = context;
  const automatic = readAutomatic(services);
  // A copy has none of the properties of the workbook that it was made of.
  if (automatic === null) return isUnconfirmedCopy(context) ? [COPY_NOTICE] : [];
  const state = automaticState(automatic, today);
  const silent = state !== 'off' && state.silentSince !== null;
  const { failed } = automatic;
  const isTold = failed !== undefined && isSameAddress(services.session.email(), automatic.by);
  return [
    ...(silent ? [silentLine(state.silentSince, automatic.by ?? '')] : []),
    ...(isTold ? [failedLine(failed)] : []),
  ];
}

/** Known where the action has computed anything, else read. */
function isUnconfirmedCopy({ services, today, learned }: Context): boolean {
  if (learned.unconfirmedCopy !== null) return learned.unconfirmedCopy;
  const tabs = readValues(services, [settings]);
  if (!tabs.has(settings.id)) return false;
  return readWorkbook(tabs, today).data.settings.workbookId !== services.workbook.id();
}
