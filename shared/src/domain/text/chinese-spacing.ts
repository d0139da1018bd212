// Names and numbers in sentences of console and mails.

/** Stands around what a sentence is given while it is made; a noncharacter, which no text has. */
const mark = '\ufdd0';

/** A text as {@link spaced} finds it again in a sentence. */
export const marked = (text: string): string => mark + unmarked(text) + mark;
/** A sentence without the marks. */
export const unmarked = (text: string): string => text.replaceAll(mark, '');

/**
 * A Chinese sentence with what it was given, `marked`, set as Chinese is set: one blank between Han and a foreign word or number,
 * none between Han and Han. What is given stays as it is, and so do a sentence of ours away from it and the ends of lines.
 * @example spaced(`${marked('Mei')}回复了`) // 'Mei 回复了'
 * @example spaced(`${marked('陈梅')} 回复了`) // '陈梅回复了'
 */
export function spaced(sentence: string): string {
  const parts = sentence.split(mark);
  return parts.map((part, at) => (at % 2 ? part : between(parts[at - 1], part, parts[at + 1]))).join('');
}

/** `3小时` as `3 小时`, where the browser leaves out the blank. */
export const numberApart = (text: string): string => text.replaceAll(/\d(?=\p{Script=Han})/gu, '$& ');

/** Words of ours between two that were given; undefined where the sentence begins or ends with ours. */
function between(before: string | undefined, ours: string, after: string | undefined): string {
  const words = ours.trim();
  if (!words) return ours;
  const [lead = '', trail = ''] = ours.split(words);
  return (
    (before === undefined ? lead : blank(lastOf(before), firstOf(words), lead)) +
    words +
    (after === undefined ? trail : blank(lastOf(words), firstOf(after), trail))
  );
}

/** What belongs between two characters; where neither rule says, and where a line ends, what is written. Beside nothing there is no blank. */
function blank(left: string, right: string, written: string): string {
  if (written.includes('\n')) return written;
  if (!left || !right || (isWide(left) && isWide(right))) return '';
  const apart = (isHan(left) && isForeign(right)) || (isForeign(left) && isHan(right));
  return apart ? ' ' : written;
}

const isHan = (one: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one);
/** Han and the punctuation that brings its own room. */
const isWide = (one: string): boolean => isHan(one) || /[\u3000-\u303f\uff00-\uffef“”‘’…—]/.test(one);
const isForeign = (one: string): boolean => !isWide(one) && /[\p{L}\p{N}!-~]/u.test(one);

// An isolate around a name, and a mark above its last letter, are passed over.
const firstOf = (text: string): string => /^[\u2066-\u2069]*(.)/su.exec(text)?.[1] ?? '';
const lastOf = (text: string): string => /(.)\p{M}*[\u2066-\u2069]*$/su.exec(text)?.[1] ?? '';
