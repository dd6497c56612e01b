// Bàn giao người vận hành: the operator's part goes to another account, with all that hangs on it. Asks first, sends nothing;
// a run that was stopped anywhere leaves the daily run off, or one person's.
import { changeLog, documents, settings } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { mailAddresses, newAmong } from '../../core/mail/real-sending';
import type { Automatic } from '../../core/pages/automatic';
import { decideHandOver } from '../../core/set-up/hand-over';
import { readCell } from '../../core/sheet/cells';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import {
  given,
  giveQuestion,
  type HandOverState,
  handOverLocked,
  handOverRefused,
  newOperatorPrompt,
  notHandedOver,
  takenOver,
  takeQuestion,
  wrongAddress,
} from '../../ui/words/hand-over.vi';
import { logChange } from '../change-log/log-change';
import { enableDailyRun, HANDLERS } from '../mail/daily-run';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import { forgetFailedRun, readAutomatic, runsElsewhere, writeAutomatic } from '../shared/automatic';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { readHardLock, refuseShutOut } from '../shared/hard-lock';
import { isSameAddress, requireScopes } from '../shared/operator';
import { readValues } from '../shared/read-tabs';
import { agreementOf, withdrawAgreement } from '../shared/real-sending';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { settingRow, writeSetting } from './own-settings';

export function handOverOperator(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, ['script.scriptapp']);
  const me = services.session.email();
  const asked = computeFrom(context, readComputed(services));
  if (asked.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(asked.data.settings.schemaVersion);
  refuseShutOut(services);
  const state = stateOf(context, asked, me);
  switch (decideHandOver(state)) {
    case 'refused':
      return handOverRefused(state);
    case 'give':
      return give(context, state);
    default:
      return take(context, state);
  }
}

/** All that hangs on the operator's account, as far as this one can see it. */
function stateOf({ services, today }: Context, { data }: Computed, me: string): HandOverState {
  const { operatorEmail: operator, sending } = data.settings;
  const automatic = readAutomatic(services);
  const owner = services.workbook.owner();
  const agreement = agreementOf(services, operator);
  const addresses = [...new Set(mailAddresses(data))];
  const register = readValues(services, [documents]).get(documents.id);
  return {
    me,
    operator,
    automatic,
    isAliveElsewhere: automatic !== null && runsElsewhere(automatic, me, today),
    isFileOwner: isSameAddress(owner, me),
    owner,
    editors: services.workbook.editors(),
    isReal: sending === 'real',
    addresses: addresses.length,
    agreed: agreement === null ? 0 : addresses.length - newAmong(addresses, agreement).length,
    papers: parseTable(documents, register, NO_UNITS).rows.filter(
      ({ createdBy, status }) => status !== 'superseded' && isSameAddress(createdBy, operator),
    ).length,
  };
}

/** By the operator: whoever is named is the operator once everything of this account is off. */
function give(context: Context, state: HandOverState): Outcome {
  const { services } = context;
  const prompt = newOperatorPrompt(state);
  const typed = services.ui.prompt(prompt.title, prompt.text);
  if (typed === null || typed === '' || isSameAddress(typed, state.me)) return notHandedOver();
  if (!('value' in readCell(typed, { type: 'email' }, NO_UNITS))) return wrongAddress(typed);
  const lock = readHardLock(services);
  // Who may not change the locked tabs could neither work in them nor take the locks away.
  if (lock !== null && !lock.editors.some((editor) => isSameAddress(editor, typed)))
    return handOverLocked(typed);
  const question = giveQuestion(state, typed);
  if (!services.ui.confirm(question.title, question.text)) return notHandedOver();
  changeOperator(context, state, typed);
  return given(state, typed);
}

/** By the new one, named already or not: then the daily run is switched on, which asks about the addresses. */
function take(context: Context, state: HandOverState): Outcome {
  const question = takeQuestion(state);
  if (!context.services.ui.confirm(question.title, question.text)) return notHandedOver();
  changeOperator(context, state, state.me);
  return takenOver(state, enableDailyRun(context));
}

/** What an account left of which nothing is known: whoever comes after it is told from the one who switched it on. */
const NEVER_ON = { on: false, since: null, lastRun: null } as const;

/**
 * The daily run first: from then on nothing runs, and a former operator's triggers, which only that account can delete,
 * delete themselves with their next run. The yes to real mail goes too. The cell last: until then it can be asked again.
 */
function changeOperator(context: Context, asked: HandOverState, to: string): void {
  const { services } = context;
  underLock(context, () => {
    const row = settingRow(context, 'operatorEmail');
    if (row === null) throw new AppError('operator_missing');
    const record = readAutomatic(services);
    if (isOther(row.value, asked.operator) || isOther(record?.by ?? null, asked.automatic?.by ?? null))
      throw new AppError('changed_meanwhile');
    writeAutomatic(services, off(record, asked.operator));
    forgetFailedRun(services);
    services.triggers.remove(HANDLERS);
    withdrawAgreement(services);
    if (!isSameAddress(row.value, to)) {
      ensureTabs(context, [changeLog]);
      logChange(
        context,
        {
          kind: 'cell',
          table: settings,
          key: 'operatorEmail',
          row: row.row,
          column: 'value',
          before: row.value ?? '',
          after: to,
        },
        asked.me,
      );
      writeSetting(context, 'operatorEmail', to);
    }
    recompute(context);
  });
}

const off = (record: Automatic | null, operator: string | null): Automatic =>
  record === null ? { ...NEVER_ON, by: operator } : { ...record, on: false };

const isOther = (now: string | null, asked: string | null): boolean =>
  now !== asked && !isSameAddress(now, asked);
