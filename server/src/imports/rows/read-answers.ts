import { listed } from '@huiyin/shared/files/listed';
import { isScored, type AskedQuestion } from '@huiyin/shared/domain/surveys/asked-question';

/** Answers as a CSV file can say them, in the form their questions take: "9" is a score, "late; damaged" two choices. */
export function readAnswers<A extends Record<string, unknown>>(questions: readonly AskedQuestion[], answers: A): A {
  const read: Record<string, unknown> = { ...answers };
  for (const question of questions) {
    const cell = answers[question.id];
    if (typeof cell === 'string') read[question.id] = readCell(question, cell);
  }
  return read as A;
}

function readCell({ type }: AskedQuestion, cell: string): unknown {
  if (isScored(type) && /^\d+(\.0+)?$/.test(cell)) return Number(cell);
  if (type === 'aspects') return rated(cell) ?? cell;
  return type === 'multiple' ? listed(cell) : cell;
}

/** The scores of aspects in a cell, such as `speed=4; care=2`; null where there is anything else. */
function rated(cell: string): Record<string, number> | null {
  const pairs = listed(cell).map((part) => /^(\w[\w-]*)=([1-5])$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map(([, id, score]) => [id, Number(score)]))
    : null;
}
