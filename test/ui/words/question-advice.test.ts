// What a person is advised to type as an answer is read as one, whatever the question.
import { expect, test } from '@jest/globals';
import type { QuestionId } from '../../../sheets-schema/plan';
import { QUESTION_IDS, questionOf, readAnswer } from '../../../src/core/questions/answers';
import { questionIssues } from '../../../src/core/questions/problems';
import { issueText } from '../../../src/ui/words/issues/index';
import { planData } from '../../support/data';

const names = { column: () => 'Phương án chọn', unit: (code: string) => code };

/** What is said of the question's row where that is typed. */
function said(id: QuestionId, answer: string) {
  const { planQuestions } = planData();
  const rows = planQuestions.map((row) => (row.id === id ? { ...row, answer } : row));
  const [found, ...others] = questionIssues(planData({ planQuestions: rows }));
  expect(others).toStrictEqual([]);
  return found === undefined ? null : { code: found.code, ...issueText(found, names) };
}

test.each(QUESTION_IDS)('%s: every choice that is advised is a choice', (id) => {
  const advice = said(id, 'để hỏi lại');
  expect(advice?.code).toBe('answer_unknown');
  const choices = /^Chọn: (.*); đang tính/.exec(advice?.action ?? '')?.[1]?.split(' / ') ?? [];
  expect(choices.length).toBeGreaterThan(questionOf(id).other === undefined ? 1 : 0);
  for (const choice of choices) {
    const kind = choice.endsWith(': …') ? 'no_value' : choice.startsWith('Chờ') ? 'open' : 'ready';
    expect([choice, readAnswer(id, choice).kind]).toStrictEqual([choice, kind]);
  }
});

const asking = QUESTION_IDS.filter((id) => questionOf(id).other !== undefined);

test.each(asking)('%s: the example for words of one’s own is read, and nothing is said of it', (id) => {
  const { other } = questionOf(id);
  const bare = `${other?.called ?? 'Khác'}: …`;
  const advice = said(id, bare);
  expect(advice?.code).toBe('answer_needs_value');
  const example = /ví dụ "(.*)"\.$/.exec(advice?.action ?? '')?.[1] ?? '';
  expect(example.startsWith(bare.replace('…', ''))).toBe(true);
  expect(readAnswer(id, example).kind).toBe('other');
  expect(said(id, example)).toBeNull();
});
