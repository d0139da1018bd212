import type { SurveyResults } from '@huiyin/shared/contract/surveys';
import { scaleOf, type Kind } from '@huiyin/shared/domain/scales';
import { groupsIn, type Series } from '@huiyin/shared/domain/series';
import { isScored } from '@huiyin/shared/domain/surveys/asked-question';
import type { Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import { histogramOf } from '../metrics/add-to-histogram.ts';
import { countQuestions, type QuestionCell } from '../metrics/count-questions.ts';
import { mergeQuestions, type AskedOverTime, type Offered } from './merge-questions.ts';
import { surveyVersion, surveyVersionsAmong, type SurveyPlace } from './read-surveys.ts';
import { other, otherLabel } from '@huiyin/shared/domain/other';

type QuestionResult = SurveyResults['questions'][number];

/** Which answers: of one version or all, of some local days (both included) or all. */
export interface ResultsAsked {
  version: number | null;
  from: string | null;
  to: string | null;
}

/**
 * What was answered to each question of a survey, read from counts only. Over all versions a question that is gone is
 * still there with its answers; what none of the newest hundred offered and nobody chose is not. Throws Problem('invalid') for a version that was never asked or days the wrong way round.
 */
export async function surveyResults(
  db: Db,
  siteId: string,
  { slug, kind }: Pick<SurveyPlace, 'slug' | 'kind'>,
  { version, from, to }: ResultsAsked,
): Promise<SurveyResults> {
  if (from !== null && to !== null && from > to) throw Problem.field('from', 'must not be after to');
  const cells = await countQuestions(db, siteId, { slug, kind, version, from, to });
  const answered = [...new Set(cells.map(({ newestVersion }) => newestVersion))];
  const versions =
    version === null
      ? await surveyVersionsAmong(db, siteId, slug, answered)
      : [await surveyVersion(db, siteId, slug, version)];
  const asked = versions.flatMap((v) => (v ? [v.definition.questions] : []));
  if (asked.length === 0) throw Problem.field('version', 'was never asked');

  const answers = sum(cellsIn(cells, kind, 'channel'));
  const questions = mergeQuestions(asked).map((question) => resultOf(question, cells));
  return { slug, version, from, to, answers, questions };
}

function resultOf(question: AskedOverTime, cells: readonly QuestionCell[]): QuestionResult {
  const { id, type, title } = question;
  const all = { id, type, title, scores: [], groups: [], choices: [], aspects: [] };
  if (isScored(type)) {
    const scores = cellsIn(cells, type, 'channel');
    const choices = byChoice(question.choices, cellsIn(cells, type, 'reason'));
    return { ...all, n: sum(scores), scores: byScore(type, scores), groups: groupsIn(histogramOf(scores)), choices };
  }
  if (type === 'complaint') {
    const choices = byChoice(question.choices, cellsIn(cells, type, 'category'));
    return { ...all, n: sum(cellsIn(cells, type, 'channel')), choices };
  }
  const n = sum(cellsIn(cells, 'answered').filter(({ value }) => value === id));
  const choices = byChoice(question.choices, ofQuestion(cellsIn(cells, 'choice'), id));
  return { ...all, n, choices, aspects: byAspect(question.aspects, ofQuestion(cellsIn(cells, 'aspect'), id)) };
}

function cellsIn(cells: readonly QuestionCell[], series: Series, dimension: string = series): QuestionCell[] {
  return cells.filter((cell) => cell.series === series && cell.dimension === dimension);
}

/** Cells named `question.part`, by their part. */
function ofQuestion(cells: readonly QuestionCell[], id: string): QuestionCell[] {
  const start = `${id}.`;
  return cells.flatMap((cell) =>
    cell.value.startsWith(start) ? [{ ...cell, value: cell.value.slice(start.length) }] : [],
  );
}

function sum(cells: readonly QuestionCell[]): number {
  return cells.reduce((n, cell) => n + cell.n, 0);
}

/** Every score of the scale, also those nobody gave. */
function byScore(kind: Kind, cells: readonly QuestionCell[]): QuestionResult['scores'] {
  const { min, max } = scaleOf(kind)!;
  return Array.from({ length: max - min + 1 }, (_, i) => min + i).map((score) => ({
    value: String(score),
    n: sum(cells.filter((cell) => cell.bucket === score)),
  }));
}

/** Everything that was offered, then what came without having been offered. */
function byChoice(offered: readonly Offered[], cells: readonly QuestionCell[]): QuestionResult['choices'] {
  const others = new Set(cells.map(({ value }) => value).filter((value) => !offered.some(({ id }) => id === value)));
  return [...offered, ...[...others].map((id) => ({ id, label: id === other ? otherLabel : { en: id } }))].map(
    ({ id, label }) => ({
      value: id,
      label,
      n: sum(cells.filter(({ value }) => value === id)),
    }),
  );
}

function byAspect(offered: readonly Offered[], cells: readonly QuestionCell[]): QuestionResult['aspects'] {
  return offered.map(({ id, label }) => {
    const own = cells.filter(({ value }) => value === id);
    return { value: id, label, n: sum(own), scores: byScore('csat', own) };
  });
}
