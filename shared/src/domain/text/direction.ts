/** ALM, LRM, RLM, the embeddings and overrides with their end, the isolates with theirs. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The same but for the two that keep something apart and do no more: U+2068, which begins it, and U+2069. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/g;
const ends = /[\u2068\u2069]/g;
const begin = '\u2068';
const end = '\u2069';

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and the others that are written from right to left. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name without the characters that turn the direction of text: by them `moc.knab` reads `bank.com`, and what stands behind it
 * runs backwards too. A name reads the same without them.
 */
export const undirected = (name: string): string => name.replaceAll(controls, '');

/**
 * A text from outside as it may stand in a line of ours: nothing in it turns the direction, and what is written from right to left
 * is kept apart, so that what stands beside it stays where it is. May be a sentence that has such a text in it already. Names in
 * Latin or Chinese stay as they are.
 */
export function isolated(text: string): string {
  const straight = balanced(text.replaceAll(turning, ''));
  return fromTheRight.test(straight) ? begin + straight + end : straight;
}

/** An end without a beginning would end ours, a beginning without an end would swallow it. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replaceAll(ends, (mark) => {
    if (mark === end && open === 0) return '';
    open += mark === begin ? 1 : -1;
    return mark;
  });
  return kept + end.repeat(open);
}
