import type { PresetCase, RawRow } from './made-up.test-data.ts';

/** What an answer says, by its fields. */
type Answer = Readonly<Record<string, unknown>>;

/** What says nothing is not said. */
export function said(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value === '' ? undefined : value;
  const entries = Object.entries(value).flatMap(([name, one]) => {
    const kept = said(one);
    return kept === undefined || kept === null ? [] : [[name, kept]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The answers of a row, counted from its cells alone. */
function answersOf(row: RawRow, { at, scores = {}, written, complaint, told }: PresetCase): Answer[] {
  const rated = Object.entries(scores).flatMap(([kind, scoreOf]) => {
    const score = scoreOf(row);
    return score === null ? [] : [{ kind, score }];
  });
  const text = complaint?.(row) ?? '';
  const complaints = text === '' ? [] : [{ kind: 'complaint', comment: text }];
  return [...rated, ...complaints].map((answer, i) => {
    const beside = i === 0 && rated.length > 0 ? written?.(row) : undefined;
    return said({ comment: beside, ...answer, occurredAt: at(row), ...told?.(row, answer.kind, i === 0) }) as Answer;
  });
}

/** What a file gives, counted from its cells alone. */
export function recounted(one: PresetCase) {
  const { rows, left = {} } = one;
  const kept = rows.filter((row) => !Object.values(left).some((isLeft) => isLeft(row)));
  const answers = kept.map((row) => answersOf(row, one));
  return {
    answers: answers.flat(),
    left: Object.fromEntries(Object.entries(left).map(([why, isLeft]) => [why, rows.filter(isLeft).length])),
    silent: answers.filter(({ length }) => length === 0).length,
  };
}

/** How often each score of a kind was given. */
export const histogram = (answers: readonly unknown[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind, score } of answers as Answer[]) {
    if (score === undefined) continue;
    counts[`${String(kind)} ${String(score)}`] = (counts[`${String(kind)} ${String(score)}`] ?? 0) + 1;
  }
  return counts;
};
