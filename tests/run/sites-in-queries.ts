import { parseAst, Visitor } from 'vite';

/** A query of a table whose rows are of sites that does not say of which. */
export interface Unsaid {
  table: string;
  /** The text of it, or the call with what is called on it. */
  query: string;
}

const saysSite = /\bsite_?ids?\b|\bofSite\b/i;
const tableNamed = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/g;
const builds = new Set(['from', 'update', 'delete', 'innerJoin', 'leftJoin', 'crossJoin']);
/** What stands for a condition, in a text of SQL or in what drizzle is given. */
const conditions = [/(?:\bWHERE|\bAND|\bIN)\s+\(*\$\{(\w+)/g, /\.where\(\s*(?:and\()?(\w+)/g];

/** Tables of sites that a `tables.ts` makes: the names of their constants, and of their rows in the database. */
export const tablesOfSites = (code: string): [constant: string, table: string][] =>
  code.split(/(?=export const \w+ = sqliteTable)/).flatMap((part): [string, string][] => {
    const [, constant, table] = /export const (\w+) = sqliteTable\(\s*'(\w+)'/.exec(part) ?? [];
    return constant && table && /\bsiteId: text\(/.test(part) ? [[constant, table]] : [];
  });

/** What the constants of a file are, as text; what is there twice is both. */
export function declaredIn(code: string): Map<string, string> {
  const declared = new Map<string, string>();
  for (const [, name, is] of code.matchAll(/\bconst (\w+)(?:: [\w[\]]+)? = ([\s\S]*?;)\n/g))
    declared.set(name!, `${declared.get(name!) ?? ''}${is!}`);
  return declared;
}

/** Whether a query says its site, by itself or by a condition that is made elsewhere. */
function isSaid(query: string, meaning: (name: string) => string | undefined, depth = 0): boolean {
  if (saysSite.test(query)) return true;
  const named = conditions.flatMap((condition) => [...query.matchAll(condition)].map(([, name]) => name!));
  return depth < 2 && named.some((name) => isSaid(meaning(name) ?? '', meaning, depth + 1));
}

/** The queries of a file that name such a table, as a text of SQL or by drizzle, and no site. `shared`: what other files give it. */
export function queriesWithoutSite(
  code: string,
  tables: ReadonlyMap<string, string>,
  shared: ReadonlyMap<string, string>,
): Unsaid[] {
  const ofSites = new Set(tables.values());
  const own = declaredIn(code);
  const meaning = (name: string): string | undefined => own.get(name) ?? shared.get(name);
  const ends = new Map<number, number>();
  const built: { start: number; table: string }[] = [];
  const texts: string[] = [];
  new Visitor({
    TemplateLiteral: ({ start, end }) => void texts.push(code.slice(start, end)),
    Literal: ({ value }) => void (typeof value === 'string' && texts.push(value)),
    CallExpression({ start, end, callee, arguments: [first] }) {
      // Whatever is called on it begins where it does.
      ends.set(start, Math.max(end, ends.get(start) ?? 0));
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const table = first?.type === 'Identifier' && builds.has(callee.property.name) && tables.get(first.name);
      if (table) built.push({ start, table });
    },
  }).visit(parseAst(code, { lang: 'ts' }));
  const queries = [
    ...texts.flatMap((query) => [...query.matchAll(tableNamed)].map(([, table]) => ({ table: table!, query }))),
    ...built.map(({ start, table }) => ({ table, query: code.slice(start, ends.get(start)) })),
  ];
  return queries.filter(({ table, query }) => ofSites.has(table) && !isSaid(query, meaning));
}
