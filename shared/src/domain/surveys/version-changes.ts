import { languages, type InLanguages, type Language } from '../languages.ts';

/** Where something is in a survey: names of objects; items of lists by their ids, thanks by their score, ways by what they say. */
export type ChangedPath = readonly string[];

/** One thing that differs between two versions of a survey. Positions begin at 1. */
export type VersionChange =
  | { readonly what: 'added' | 'removed'; readonly path: ChangedPath; readonly item: unknown; readonly at: number }
  | { readonly what: 'moved'; readonly path: ChangedPath; readonly from: number; readonly to: number }
  | {
      readonly what: 'text';
      readonly path: ChangedPath;
      readonly language: Language;
      readonly before?: string | undefined;
      readonly after?: string | undefined;
    }
  | { readonly what: 'value'; readonly path: ChangedPath; readonly before: unknown; readonly after: unknown };

type Items = ReadonlyMap<string, unknown>;

/**
 * What a version of a survey has otherwise than another one, in the order of the form: questions, choices and ways that came, went or
 * moved, texts by language, and all else by value. Of what came or went as a whole nothing inside is told.
 * @param before, after definitions as they are stored
 * @example versionChanges({ title: { en: 'Visit' } }, { title: { en: 'Your visit' } })
 * // [{ what: 'text', path: ['title'], language: 'en', before: 'Visit', after: 'Your visit' }]
 */
export const versionChanges = (before: object, after: object): VersionChange[] => changesAt(before, after, []);

function changesAt(before: unknown, after: unknown, path: ChangedPath): VersionChange[] {
  if (isSame(before, after)) return [];
  if (isTexts(before) && isTexts(after)) return textChanges(before ?? {}, after ?? {}, path);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(itemsOf(before), itemsOf(after), path);
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => changesAt(before[name], after[name], [...path, name]));
  }
  // A part that may be left out, such as the follow-up of a score.
  if (isRecord(after) && before === undefined) return [{ what: 'added', path, item: after, at: 1 }];
  if (isRecord(before) && after === undefined) return [{ what: 'removed', path, item: before, at: 1 }];
  return [{ what: 'value', path, before, after }];
}

function textChanges(before: InLanguages, after: InLanguages, path: ChangedPath): VersionChange[] {
  return languages
    .filter((language) => before[language] !== after[language])
    .map((language) => ({ what: 'text', path, language, before: before[language], after: after[language] }));
}

function listChanges(before: Items, after: Items, path: ChangedPath): VersionChange[] {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const stayed = new Set(inOneOrder(old, now));
  const gone = old.flatMap((name, at): VersionChange[] =>
    after.has(name) ? [] : [{ what: 'removed', path: [...path, name], item: before.get(name), at: at + 1 }],
  );
  const rest = now.flatMap((name, at): VersionChange[] => {
    const inner = [...path, name];
    if (!before.has(name)) return [{ what: 'added', path: inner, item: after.get(name), at: at + 1 }];
    const within = changesAt(before.get(name), after.get(name), inner);
    if (stayed.has(name)) return within;
    return [{ what: 'moved', path: inner, from: old.indexOf(name) + 1, to: at + 1 }, ...within];
  });
  return [...gone, ...rest];
}

/** The most names that stand in the same order in both: the others were moved. Lists of a survey have a few dozen at most. */
function inOneOrder(old: readonly string[], now: readonly string[]): readonly string[] {
  let best: string[][] = [];
  for (const name of now) {
    const at = old.indexOf(name);
    if (at < 0) continue;
    const before = best.filter((run) => old.indexOf(run.at(-1)!) < at);
    const longest = before.reduce<string[]>((one, two) => (two.length > one.length ? two : one), []);
    best = [...best, [...longest, name]];
  }
  return best.reduce<string[]>((one, two) => (two.length > one.length ? two : one), []);
}

function itemsOf(list: readonly unknown[]): Items {
  const named = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    // The same said twice stands as often.
    named.set(named.has(name) ? `${name} ${named.size}` : name, item);
  }
  return named;
}

function nameOf(item: unknown): string {
  if (!isRecord(item)) return JSON.stringify(item);
  if (typeof item['id'] === 'string') return item['id'];
  if ('text' in item) return 'atMost' in item ? String(item['atMost']) : 'all';
  return JSON.stringify(Object.entries(item).toSorted());
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a text in languages, or left out where there could be one. */
const isTexts = (value: unknown): value is InLanguages | undefined =>
  value === undefined || (isRecord(value) && Object.keys(value).every((key) => languages.includes(key as Language)));

/** Whether two JSON values are alike, whatever the order of their names. */
function isSame(one: unknown, two: unknown): boolean {
  if (one === two) return true;
  if (Array.isArray(one) && Array.isArray(two))
    return one.length === two.length && one.every((item, at) => isSame(item, two[at]));
  if (!isRecord(one) || !isRecord(two)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...names].every((name) => isSame(one[name], two[name]));
}
