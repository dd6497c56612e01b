// What is to be done about criteria that are not met, as people typed it, and its way into the schedule.
import { DATE_STATUS } from '../../../sheets-schema/enums';
import { tasks } from '../../../sheets-schema/index';
import type { Dossier, DossierScore } from '../../core/dossier/facts';
import type { RemedyTask } from '../../core/dossier/remedy-tasks';
import type { DocumentTexts } from '../../core/dossier/texts';
import { date, num } from '../words/format.vi';
import { oneLine } from '../words/letter';
import type { OutcomeText, Question } from '../words/outcomes.vi';

/** What people type for a criterion that is not met. */
const REMEDY = { solution: 'giải pháp', deadline: 'thời hạn' } as const;

/** The day that the unit planned for it is its deadline as long as nobody types another. */
export function remedyOf({ said }: DocumentTexts, { code, plannedDate }: DossierScore) {
  return {
    solution: said(REMEDY.solution, code),
    deadline: said(REMEDY.deadline, code) || (plannedDate === null ? '' : date(plannedDate)),
  };
}

export function hasRemedy(texts: DocumentTexts, score: DossierScore): boolean {
  const { solution, deadline } = remedyOf(texts, score);
  return solution !== '' && deadline !== '';
}

/** The work that follows from them: of each criterion whose solution somebody typed. */
export const remediesOf = ({ unmet, texts }: Pick<Dossier, 'unmet' | 'texts'>) =>
  unmet.flatMap((score) => {
    const { solution, deadline } = remedyOf(texts, score);
    if (solution === '') return [];
    const title = oneLine(`Khắc phục tiêu chí ${score.code}: ${solution}`, 500);
    const id = `KP-${score.code}`;
    return [{ id, unit: score.unit, title, deadline, source: 'Kế hoạch khắc phục; Đề xuất' }];
  });

const TITLE = 'Đưa giải pháp vào Tiến độ thực hiện';
/** A dialog on an old screen holds no more. */
const MOST_LINES = 10;

const whenOf = ({ dueDate, timeText }: RemedyTask): string =>
  dueDate === null ? (timeText ?? 'chưa có thời hạn') : date(dueDate);

export function remedyTasksQuestion(rows: readonly RemedyTask[]): Question {
  const named = rows.slice(0, MOST_LINES);
  const open = rows.filter(({ dueDate }) => dueDate === null).length;
  return {
    title: TITLE,
    text: [
      `Thêm ${num(rows.length)} dòng vào cuối bảng ${tasks.title} để đơn vị được nhắc như việc khác:`,
      ...named.map(
        (row) => `- ${oneLine(row.title, 90)} (${row.leadUnit ?? 'chưa rõ đơn vị'}, ${whenOf(row)})`,
      ),
      ...(rows.length > named.length ? [`… và ${num(rows.length - named.length)} dòng khác.`] : []),
      ...(open > 0
        ? [`${num(open)} dòng chưa có ngày hạn đọc được: ghi "${DATE_STATUS.to_confirm}", chưa nhắc.`]
        : []),
      '',
      'Dòng đã có không thay đổi. Thêm các dòng này?',
    ].join('\n'),
  };
}

/** Beside what the papers' own outcome says. */
export const withRemedyTasks = (outcome: OutcomeText, added: number): OutcomeText => ({
  ...outcome,
  done: [...outcome.done, `Đã thêm ${num(added)} giải pháp vào cuối bảng ${tasks.title}.`],
});
