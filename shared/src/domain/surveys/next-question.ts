/** What a branch may look at: bounds of a score, both inclusive, or one choice; without any it always holds. */
export interface Branch {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly choice?: string | undefined;
  readonly goTo: string;
}

interface Asked {
  readonly id: string;
  readonly branches?: readonly Branch[] | undefined;
}

function holds({ atLeast = -Infinity, atMost = Infinity, choice }: Branch, answer: unknown): boolean {
  const bound = atLeast > -Infinity || atMost < Infinity;
  if (bound && !(typeof answer === 'number' && answer >= atLeast && answer <= atMost)) return false;
  return choice === undefined || answer === choice || (Array.isArray(answer) && answer.includes(choice));
}

/**
 * The question after `id`: where the first branch that holds leads, else the next in order; undefined at the end.
 * `answer` is a score, the id of a choice or ids of choices; a question left out holds only branches without a condition.
 * @example nextQuestion([{ id: 'a', branches: [{ atMost: 2, goTo: 'end' }] }, { id: 'b' }], 'a', 5)?.id // 'b'
 */
export function nextQuestion<Q extends Asked>(questions: readonly Q[], id: string, answer: unknown): Q | undefined {
  const at = questions.findIndex((q) => q.id === id);
  const branch = questions[at]?.branches?.find((b) => holds(b, answer));
  if (branch) return questions.find((q, i) => i > at && q.id === branch.goTo);
  return questions[at + 1];
}
