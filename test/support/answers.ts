// What answers to the plan's open points make of papers and of the schedule's own computed row.
import { documentModel } from '../../src/core/dossier/facts';
import { missingRecognitionTask } from '../../src/core/schedule/recognition';
import { comparePortal } from '../../src/core/scoring/portal';
import { scoreCriteria } from '../../src/core/scoring/score';
import { decideVerdict } from '../../src/core/scoring/verdict';
import type { WorkbookData } from '../../src/core/workbook/inputs';
import { PAPERS } from '../../src/ui/dossier/papers.vi';

/** Above the name at the foot of the Tờ trình. */
export function letterSignedBy(data: WorkbookData): readonly string[] {
  const { scores, uses } = scoreCriteria(data);
  const { portal } = comparePortal(data, scores);
  const verdict = decideVerdict(scores, data.settings);
  const snapshot = {
    id: '2026-10-20_01',
    at: '2026-10-20 08:00',
    by: '',
    setVersion: '',
    dataHash: '',
    step: 'self' as const,
    scores: [],
  };
  const dossier = documentModel(snapshot, { data, uses, verdict, portal, issues: [] }, []);
  const { capacity } = PAPERS.submissionLetter.signs(dossier).fields;
  return (capacity as readonly { readonly text: string }[]).map(({ text }) => text);
}

/** The last day for the star, of a decision in force from 09/11/2026; 24/11 is a day off. */
export const dueOfRecognition = (data: WorkbookData): string | undefined =>
  missingRecognitionTask({ ...data, settings: { ...data.settings, recognitionDate: '2026-11-09' } })?.dueDate;
