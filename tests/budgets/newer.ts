import { createRequire } from 'node:module';
import type { BrowserName, CompatData, Identifier } from '@mdn/browser-compat-data';
import { usesOf } from './uses.ts';

/** The oldest version promised of each browser. */
export type Promised = ReadonlyMap<BrowserName, number>;

/** Required, since reading so much as a module takes seconds. */
const { api, css, html, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/**
 * What built files use that a promised browser lacks, by MDN's compatibility data, with the files that use it. Of code: what
 * stands by itself (`SharedWorker`), what is called on something (`.requestClose()`), members of what stands by itself
 * (`URL.parse`, `navigator.share`). Of styles, also those in code: properties, their values, selectors, at-rules, functions, media
 * features and units (`field-sizing:`, `display: math`, `:open`, `@scope`, `if()`, `(scripting)`, `1rcap`). Of markup, also that in code:
 * elements and attributes (`<search>`, `<… popover>`). A name the code gives to something of its own is its own.
 * Not told apart, and so not read: options of calls; and what is called on JavaScript's own objects, which `lib` of
 * tsconfig.json limits.
 */
export function newer(built: ReadonlyMap<string, string>, promised: Promised): Map<string, string[]> {
  const lacking = names(promised);
  const used = [...built].map(([file, text]) => [file, usesOf(file, text)] as const);
  const own = new Set(used.flatMap(([, { named }]) => [...named]));
  const found = new Map<string, string[]>();
  for (const [file, { asked }] of used)
    for (const name of asked) {
      if (lacking.has(name) && !own.has(name)) found.set(name, [...(found.get(name) ?? []), file]);
    }
  return found;
}

/** Names that nothing bears in one of the browsers. */
function names(promised: Promised): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  for (const [name, feature] of [...namesOfCode(), ...namesOfStyles(promised), ...namesOfMarkup()])
    if (feature.__compat) known.set(name, known.get(name) === true || isKnown(feature, promised));
  return new Set([...known].flatMap(([name, known]) => (known ? [] : [name])));
}

type Named = Generator<[name: string, feature: Identifier]>;

const everywhere = new Set(['Window', 'WorkerGlobalScope', '_globals']);

function* namesOfCode(): Named {
  for (const [owner, feature] of [...parts(api), ...parts(javascript['builtins'])]) {
    yield [owner, feature];
    for (const [member, one] of parts(feature)) {
      const name = member.replace(/_static$/, '');
      yield [`.${name}()`, one];
      yield [`${owner}.${name}`, one];
      yield [`${owner[0]!.toLowerCase()}${owner.slice(1)}.${name}`, one];
      if (everywhere.has(owner)) for (const global of [name, `globalThis.${name}`]) yield [global, one];
    }
  }
}

/** Values only of properties that are known: what lacks the property lacks them too. */
function* namesOfStyles(promised: Promised): Named {
  for (const [name, feature] of parts(css['properties'])) {
    yield [`${name}:`, feature];
    if (!isKnown(feature, promised)) continue;
    for (const [value, one] of parts(feature)) yield [`${name}: ${value}`, one];
  }
  for (const [name, feature] of parts(css['selectors'])) yield [`:${name}`, feature];
  for (const [name, feature] of parts(css['at-rules'])) yield [`@${name}`, feature];
  for (const [name, feature] of parts(css['at-rules']?.['media'])) yield [`(${name})`, feature];
  for (const [name, feature] of parts(css['types'])) {
    yield [`${name}()`, feature];
    for (const [part, one] of parts(feature)) yield [name === 'length' ? `1${part}` : `${part}()`, one];
  }
}

function* namesOfMarkup(): Named {
  for (const [name, feature] of parts(html['elements'])) {
    yield [`<${name}>`, feature];
    for (const [attribute, one] of parts(feature)) yield [`<${name} ${attribute}>`, one];
  }
  for (const [name, feature] of parts(html['global_attributes'])) yield [`<… ${name}>`, feature];
}

const parts = (of: Identifier = {}): [string, Identifier][] =>
  Object.keys(of).flatMap((name) => (name === '__compat' ? [] : [[name, of[name]!]]));

/** Not behind a switch, nor under another name. */
function isKnown({ __compat }: Identifier, promised: Promised): boolean {
  return [...promised].every(([browser, version]) =>
    [__compat?.support[browser] ?? []]
      .flat()
      .some(
        ({ version_added: since, version_removed: until, ...one }) =>
          since !== false &&
          numberOf(since) <= version &&
          (!until || numberOf(until) > version) &&
          !(one.flags ?? one.prefix ?? one.alternative_name),
      ),
  );
}

const numberOf = (version: string): number => Number.parseFloat(version.replace('≤', ''));
