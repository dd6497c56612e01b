// Lập từng văn bản…: asks which papers, and makes those as the dossier would.
import { choiceOfPapers, choiceOfPapersNotRead, papersQuestion } from '../../ui/dossier/choice.vi';
import { dossierNotBuilt } from '../../ui/dossier/outcomes.vi';
import type { Context, Outcome } from '../shared/context';
import { buildKinds } from './build-dossier';

export function buildPapers(context: Context): Outcome {
  const { title, text } = papersQuestion();
  const typed = context.services.ui.prompt(title, text);
  if (typed === null || typed.trim() === '') return dossierNotBuilt();
  const kinds = choiceOfPapers(typed);
  return kinds === null ? choiceOfPapersNotRead(typed) : buildKinds(context, kinds);
}
