// Lịch việc cho điện thoại: a file a unit in the operator's Drive, to be passed on by hand. Made anew it takes the place of
// the earlier one. Ids are kept before anything is made with them, so a run that is stopped leaves no second file.
import equal from 'fast-deep-equal/es6';
import { AppError } from '../../core/base/errors';
import { type UnitCalendar, unitCalendars } from '../../core/schedule/calendar';
import { icalendar } from '../../core/schedule/ical';
import type { WorkbookData } from '../../core/workbook/inputs';
import {
  calendarFileName,
  calendarFolderName,
  calendarName,
  calendarQuestion,
  calendarsNotMade,
  calendarsPage,
  eventText,
  noCalendars,
  unitOf,
} from '../../ui/schedule/calendar.vi';
import { makingCalendar } from '../../ui/words/progress.vi';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { healthLines } from '../shared/health';
import { keptFiles } from '../shared/kept-files';
import { requireOperator } from '../shared/operator';
import { progress } from '../shared/progress';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';

export function makeCalendars(context: Context): Outcome | null {
  const { services } = context;
  const asked = look(context);
  requireOperator(services, asked.data.settings, ['drive.file']);
  if (asked.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(asked.data.settings.schemaVersion);
  refuseHalfBegunYear(context);
  if (asked.calendars.length === 0) return noCalendars();
  const question = calendarQuestion(asked.calendars);
  if (!services.ui.confirm(question.title, question.text)) return calendarsNotMade();
  const { title, html } = underLock(context, () => {
    const now = look(context);
    if (!equal(now.calendars, asked.calendars)) throw new AppError('changed_meanwhile');
    return make(context, now);
  });
  services.ui.dialog(title, html);
  return null;
}

interface Seen {
  readonly data: WorkbookData;
  readonly unconfirmedCopy: boolean;
  readonly calendars: readonly UnitCalendar[];
}

function look(context: Context): Seen {
  const { services, today } = context;
  const { data, unconfirmedCopy } = computeFrom(context, readComputed(services));
  return { data, unconfirmedCopy, calendars: unitCalendars(data, today, services.workbook.id()) };
}

/** Beside the units' codes. */
const FOLDER = 'folder';

function make(context: Context, { data, calendars }: Seen): ReturnType<typeof calendarsPage> {
  const { drive, workbook } = context.services;
  const made = keptFiles(context, 'calendars', [FOLDER, ...calendars.map(codeOf)]);
  const folder = made(FOLDER, (id) =>
    drive.keepFolder(calendarFolderName(data.settings.commune), 'calendars', id),
  );
  const url = workbook.url();
  const files = calendars.map((calendar, index) => {
    const name = calendarFileName(codeOf(calendar));
    progress(context, makingCalendar(index + 1, calendars.length, unitOf(calendar)));
    const content = icalendar({
      name: calendarName(calendar),
      at: context.now.getTime(),
      events: calendar.items.map((item) => ({
        uid: item.uid,
        day: item.working,
        remindOn: item.remindOn,
        url,
        ...eventText(item, calendar, data.units),
      })),
    });
    const file = made(codeOf(calendar), (id) =>
      drive.keepFile({
        id,
        name,
        folder: folder.id,
        mark: `calendar_${codeOf(calendar)}`,
        type: TYPE,
        content,
      }),
    );
    return { calendar, link: file.link };
  });
  return calendarsPage(files, folder.link, healthLines(context));
}

const TYPE = 'text/calendar';

const codeOf = ({ unit }: UnitCalendar): string => unit.code ?? unit.name ?? '';
