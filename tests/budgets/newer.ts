import { createRequire } from 'node:module';
import type { BrowserName, CompatData, Identifier } from '@mdn/browser-compat-data';
import { parseAst, Visitor } from 'vite';

/** The oldest version promised of each browser. */
export type Promised = ReadonlyMap<BrowserName, number>;

/** Required, since reading so much as a module takes seconds. */
const { api, css, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/**
 * What built code uses that a promised browser lacks, by MDN's compatibility data, with the files that use it: what
 * stands by itself (`SharedWorker`), what is called on something (`.requestClose()`), members of what stands by itself
 * (`URL.parse`, `navigator.share`), and from styles properties, selectors and at-rules (`field-sizing:`, `:open`, `@scope`). A name the
 * code gives to something of its own is its own. Not told apart, and so not read: values of styles and options; and
 * what is called on JavaScript's own objects, which `lib` of tsconfig.json limits.
 */
export function newer(code: ReadonlyMap<string, string>, promised: Promised): Map<string, string[]> {
  const lacking = names(promised);
  const used = [...code].map(([file, text]) => [file, uses(text)] as const);
  const own = new Set(used.flatMap(([, { named }]) => [...named]));
  const found = new Map<string, string[]>();
  for (const [file, { asked }] of used)
    for (const name of asked) {
      if (lacking.has(name) && !own.has(name)) found.set(name, [...(found.get(name) ?? []), file]);
    }
  return found;
}

const styles = /(?<![\w-])[a-z-]+:|:[a-z-]+|@[a-z-]+/g;

function uses(code: string): { asked: ReadonlySet<string>; named: ReadonlySet<string> } {
  const asked = new Set<string>();
  const named = new Set<string>();
  const keys = new Set<object>();
  const key = (node: { type: string; name?: unknown }): void => {
    keys.add(node);
    if (node.type === 'Identifier') named.add(`.${String(node.name)}()`);
  };
  const readStyles = (text: string): void => {
    for (const [name] of text.matchAll(styles)) asked.add(name);
  };
  new Visitor({
    Property: (node) => key(node.key),
    MethodDefinition: (node) => key(node.key),
    PropertyDefinition: (node) => key(node.key),
    ImportSpecifier: ({ imported }) => void keys.add(imported),
    ExportSpecifier: ({ exported }) => void keys.add(exported),
    MemberExpression({ object, property, computed }) {
      if (computed || property.type !== 'Identifier') return;
      keys.add(property);
      if (object.type === 'Identifier') asked.add(`${object.name}.${property.name}`);
    },
    AssignmentExpression({ left }) {
      if (left.type === 'MemberExpression') key(left.property);
    },
    VariableDeclarator({ id, init }) {
      if (id.type !== 'ObjectPattern' || init?.type !== 'Identifier') return;
      for (const part of id.properties)
        if (part.type === 'Property' && part.key.type === 'Identifier') asked.add(`${init.name}.${part.key.name}`);
    },
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        asked.add(`.${callee.property.name}()`);
    },
    Identifier(node) {
      if (!keys.has(node)) asked.add(node.name);
    },
    Literal({ value }) {
      if (typeof value === 'string') readStyles(value);
    },
    TemplateElement: ({ value }) => readStyles(value.raw),
  }).visit(parseAst(code));
  return { asked, named };
}

/** Names that nothing bears in one of the browsers. */
function names(promised: Promised): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const add = (name: string, feature: Identifier): void => {
    if (feature.__compat) known.set(name, known.get(name) === true || isKnown(feature, promised));
  };
  for (const [owner, feature] of [...parts(api), ...parts(javascript['builtins'])]) {
    add(owner, feature);
    for (const [member, one] of parts(feature)) {
      const name = member.replace(/_static$/, '');
      add(`.${name}()`, one);
      add(`${owner}.${name}`, one);
      add(`${owner[0]!.toLowerCase()}${owner.slice(1)}.${name}`, one);
      if (everywhere.has(owner)) for (const global of [name, `globalThis.${name}`]) add(global, one);
    }
  }
  for (const [name, feature] of parts(css['properties'])) add(`${name}:`, feature);
  for (const [name, feature] of parts(css['selectors'])) add(`:${name}`, feature);
  for (const [name, feature] of parts(css['at-rules'])) add(`@${name}`, feature);
  return new Set([...known].flatMap(([name, known]) => (known ? [] : [name])));
}

const everywhere = new Set(['Window', 'WorkerGlobalScope', '_globals']);

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
