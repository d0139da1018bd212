import { foldText } from './fold-text.ts';
import { numberGap, numberMatches, numberTerms } from './search-numbers.ts';
import { tokenGroups, type Token } from './search-tokens.ts';

/** To be counted up when what stands in the index for a message changes: what is stored is then indexed again. */
export const indexVersion = 4;

const longestFolded = 400;
const mostParts = 32;
const longestPhrase = 16;
const longestCode = 32;
const longestChoice = 100;
const mostCalled = 32;
// unicode61 takes marks (and letters that were marks once) for spaces; what is for private use it leaves as it is.
const marks = /[\p{M}\u19b0-\u19c9\u1cf2\u1cf3]/gu;

/**
 * The text to put into an FTS5 table (tokenizer unicode61): folded, every character of a run without spaces as the start of
 * a bigram, other words whole, an emoji by its number. A code such as SO-12 is there in one word too, a number by its end.
 * @example indexText('物流慢 👍🏽 Refund') // '物流 流慢 慢 u1f44d refund'
 */
export function indexText(s: string): string {
  const folded = foldText(s);
  const groups = tokenGroups(folded);
  const terms = groups.flat().flatMap(({ kind, text }) => (kind === 'run' ? bigrams(text, true) : word(kind, text)));
  return forTokenizer([...terms, ...groups.flatMap(code), ...numberTerms(folded)].join(' '));
}

/** What every term of a site begins with: the end of its id, which chance made. Two sites with the same one are each slower for it. */
const scopeOf = (siteId: string): string => `\ue001${siteId.slice(-8)}`;

/** Terms made by {@link indexText} as they stand in the index for a text of a site. */
export const scopedTerms = (siteId: string, terms: string): string =>
  terms.replaceAll(/[^ ]+/g, (term) => scopeOf(siteId) + term);

/** A match string made by {@link matchQuery} that finds texts of one site. */
export const scopedMatch = (siteId: string, match: string): string =>
  match.replaceAll(/"[^"]*"/g, (phrase) => `"${scopedTerms(siteId, phrase.slice(1, -1))}"`);

/** The term that stands in the index with a complaint in which this was chosen, and in no text. */
export const choiceTerm = (kind: 'category' | 'wish', id: string): string =>
  `\ue002${kind}${forPrivateUse(id.slice(0, longestChoice), /[^\p{L}\p{N}]/gu)}`;

/** A term of the index that people do not type, and what they call it, made by {@link indexText}. */
export interface Called {
  term: string;
  words: string;
}

/** Phrases that are all there. */
type Phrases = readonly string[];

/**
 * The FTS5 match string that finds texts made by {@link indexText}, every part quoted and all of them required: exact for a
 * run of two characters and more, the beginning for one character and for the last word, whole for other words. However much
 * is typed, no more than 32 parts are looked for, and no more than 16 words or bigrams in a row.
 * @param called what has a name: a part of the query that stands in the name finds it too
 * @param last whether the last word is a beginning, or whole as the others are
 * @returns null when there is nothing to look for; an empty match string is an error in FTS5
 * @example matchQuery('退款慢 late refun') // '"退款 款慢" AND "late" AND "refun"*'
 */
export function matchQuery(
  q: string,
  called: readonly Called[] = [],
  last: 'begins' | 'whole' = 'begins',
): string | null {
  const groups = groupsOf(q);
  const parts = groups.map((group, i) => {
    const isLast = last === 'begins' && i === groups.length - 1;
    const ways = matchGroup(group, isLast ? (i > 0 ? 'last' : 'only') : 'before');
    return either([...ways, ...termsOf(ways, called)]);
  });
  return parts.length > 0 ? forTokenizer(all(parts)) : null;
}

/** Whether the query ends in a code, an address or a number of several parts: whoever types one to its end means no longer one. */
export const endsInCode = (q: string): boolean => (groupsOf(q).at(-1)?.length ?? 0) > 1;

const groupsOf = (q: string): Token[][] =>
  withNumbers(tokenGroups(foldText(q).slice(0, longestFolded).replaceAll('(0)', ' ')));

/** The terms of what is called like a part of the query. */
function termsOf(ways: readonly Phrases[], called: readonly Called[]): Phrases[] {
  const written = ways.map((phrases) => phrases.map(asWritten));
  const isSo = ({ words }: Called): boolean => written.some((all) => all.every((one) => ` ${words} `.includes(one)));
  const so = called.filter(isSo).slice(0, mostCalled);
  return so.map(({ term }) => [`"${term}"`]);
}

/** A phrase as it stands in an indexed text where FTS5 would find it: up to the end of its last word, unless that is a beginning. */
function asWritten(one: string): string {
  const isBegun = one.endsWith('*');
  return forTokenizer(` ${one.slice(1, isBegun ? -2 : -1)}${isBegun ? '' : ' '}`);
}

/** Groups of digits that can be one number, put together. */
function withNumbers(groups: Token[][]): Token[][] {
  const joined: Token[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before && isNumber(before) && isNumber(group) && numberGap.test(group[0]!.gap)) before.push(...group);
    else joined.push(group);
  }
  return joined;
}

const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);
const isNumber = (group: Token[]): boolean => group.every(({ text }) => isDigits(text));

/** The ways in which a group is found. */
function matchGroup(group: Token[], place: 'before' | 'last' | 'only'): Phrases[] {
  const [{ kind, text }] = group as [Token];
  if (kind === 'run') return [matchRun(text)];
  if (kind === 'emoji') return [[`"${word(kind, text)}"`]];
  const words = group.map((token) => token.text);
  const star = place !== 'before' && (words.length > 1 || isBeginning(text, place === 'only')) ? '*' : '';
  if (!isNumber(group))
    return [phrase(words, star), ...code(group).map((one) => [`"${one}"${star}`]), ...singulars(words)];
  const apart = words.map((digits, i) => (i === words.length - 1 ? `"${digits}"${star}` : `"${digits}"`));
  return [apart, ...numberMatches(words.join('')).map((one) => [one])];
}

/** A single letter begins too much, and up to three digits are most often all there is. */
const isBeginning = (text: string, isAlone: boolean): boolean =>
  isDigits(text) ? text.length >= 4 : text.length >= 2 || !isAlone;

const all = (matches: readonly string[]): string => [...new Set(matches)].slice(0, mostParts).join(' AND ');
const together = (phrases: Phrases): string => (phrases.length > 1 ? `(${all(phrases)})` : phrases[0]!);
const either = (ways: readonly Phrases[]): string =>
  ways.length > 1 ? `(${ways.map(together).join(' OR ')})` : together(ways[0]!);

/** Words in a row. A longer row is looked for in pieces: in a text that repeats itself each word more costs as much as the text. */
function phrase(words: string[], star: string): Phrases {
  const pieces: string[] = [];
  for (let i = 0; i < words.length; i += longestPhrase)
    pieces.push(`"${words.slice(i, i + longestPhrase).join(' ')}"${i + longestPhrase < words.length ? '' : star}`);
  return pieces;
}

function matchRun(run: string): Phrases {
  const pairs = bigrams(run, false);
  return pairs.length > 0 ? phrase(pairs, '') : [`"${run}"*`];
}

/** AB, BC of ABC, and C where every character must start a term. */
function bigrams(run: string, withLast: boolean): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, i) => characters[i]! + character);
  return withLast ? [...pairs, characters.at(-1)!] : pairs;
}

/** What an English plural is the plural of: found beside the plural itself, which a singular finds as its beginning. */
function singulars([plural, ...more]: string[]): Phrases[] {
  if (more.length > 0 || !/^[a-z]{3,}s$/.test(plural!) || /(?:ss|us|is)$/.test(plural!)) return [];
  const singular = [plural!.slice(0, -1)];
  if (/(?:s|x|z|ch|sh)es$/.test(plural!)) singular.push(plural!.slice(0, -2));
  if (plural!.endsWith('ies')) singular.push(`${plural!.slice(0, -3)}y`);
  return singular.map((one) => [`"${one}"`]);
}

/** A code of letters and digits in one word, as others write it. */
function code(group: Token[]): string[] {
  if (group.length < 2 || group.some(({ gap }, i) => i > 0 && gap === '@')) return [];
  const joined = group.map(({ text }) => text).join('');
  return joined.length <= longestCode && /[0-9]/.test(joined) && !isDigits(joined) ? [joined] : [];
}

const word = (kind: Token['kind'], text: string): string =>
  kind === 'emoji' ? `u${text.codePointAt(0)!.toString(16)}` : text;

const forTokenizer = (terms: string): string => forPrivateUse(terms, marks);

function forPrivateUse(text: string, characters: RegExp): string {
  return text.replace(characters, (one) => String.fromCodePoint(0xf0000 + (one.codePointAt(0)! & 0xffff)));
}
