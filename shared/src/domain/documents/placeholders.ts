import { undirected } from '../text/direction.ts';

/** What a reply template may leave open: the customer's name, the number of the ticket, and who answers. */
export const placeholders = ['name', 'number', 'agent'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What stands in place of each; null where it is not known. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

/** A word in braces, and after a bar what is said where there is nothing to put in. Chinese keyboards write the full-width ones. */
const pattern = /[{｛]([\p{L}_]+)(?:[|｜]([^{}｛｝\n]*))?[}｝]/gu;
/** The same with the blanks before it and a comma behind it. */
const inItsPlace = new RegExp(`([ \\t]*)${pattern.source}([,，、:：]?[ \\t]*)`, 'gu');

const isKnown = (word: string): word is Placeholder => (placeholders as readonly string[]).includes(word);

/**
 * The words in braces that mean nothing to us, as they were written, each once; braces around anything else are text.
 *
 * @example
 * unknownPlaceholders('Dear {nmae}, {"a": 1} {number}'); // ['{nmae}']
 */
export const unknownPlaceholders = (text: string): string[] => writtenIn(text, (word) => !isKnown(word));

/**
 * The placeholders in a text, as they were written, each once: nobody sends one with any left.
 *
 * @example
 * placeholdersIn('Dear {name|there}, {"a": 1} {nmae}'); // ['{name|there}']
 */
export const placeholdersIn = (text: string): string[] => writtenIn(text, isKnown);

/**
 * The placeholders of a template for which nothing is known, and nothing is said instead, each once: whoever uses it is told.
 *
 * @example
 * missingIn('{name} {name|there} {number}', { name: null, number: '12', agent: 'Bo' }); // ['name']
 */
export function missingIn(template: string, values: PlaceholderValues): Placeholder[] {
  const empty = [...template.matchAll(pattern)].flatMap(([, word, instead]) =>
    isKnown(word!) && !undirected(values[word] ?? '').trim() && !instead?.trim() ? [word] : [],
  );
  return [...new Set(empty)];
}

function writtenIn(text: string, isWanted: (word: string) => boolean): string[] {
  const found = [...text.matchAll(pattern)].filter(([, word]) => isWanted(word!)).map(([written]) => written);
  return [...new Set(found)];
}

/**
 * A template with its placeholders filled: by the value, else by what stands after the bar, else by nothing, and then the sentence closes
 * around the gap. What is put in is not looked through again. Never throws.
 *
 * @example
 * fillPlaceholders('Hello {name|there}, ticket {number}.', { name: null, number: '12', agent: 'Bo' }); // 'Hello there, ticket 12.'
 */
export const fillPlaceholders = (template: string, values: PlaceholderValues): string =>
  template
    .split('\n')
    .map((line) => fillLine(line, values))
    .join('\n');

type Parts = [before: string, word: string, instead: string | undefined, after: string, at: number];

const fillLine = (line: string, values: PlaceholderValues): string =>
  line.replaceAll(inItsPlace, (written, ...[before, word, instead, after, at]: Parts) => {
    if (!isKnown(word)) return written;
    const said = undirected(values[word] ?? '').trim() || instead?.trim();
    if (said) return before + said + after;
    return at === 0 ? '' : after;
  });
