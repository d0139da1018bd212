import { parseAst, Visitor } from 'vite';

/** A file of tests a page names, with the titles it quotes right behind it. */
export interface Quote {
  file: string;
  titles: string[];
}

const title = '“(?:[^“”]|“[^“”]*”)*”';
const quote = new RegExp(`\`([\\w./-]+\\.test\\.ts)\`((?:(?:,| and)?\\s+${title})*)`, 'g');

/** What a page quotes: the path of a file between back-ticks, and after it titles of its tests: `a.test.ts` “one”, “two” and “three”. */
export function quotesOf(page: string): Quote[] {
  return [...page.matchAll(quote)].map(([, file = '', quoted = '']) => ({
    file,
    titles: [...quoted.matchAll(new RegExp(title, 'g'))].map(([one]) => one.slice(1, -1).replace(/\s+/g, ' ')),
  }));
}

type Node = { type: string; [key: string]: unknown };

/** The titles of tests and groups in code; “…” stands for what is filled in. A title in a group is there after the group’s too: `group › title`. */
export function titlesOf(code: string): ReadonlySet<string> {
  const titles = new Set<string>();
  const groups: { node: object; title: string }[] = [];
  new Visitor({
    CallExpression(node) {
      const name = calledName(node.callee as unknown as Node);
      const said = textOf(node.arguments[0] as unknown as Node | undefined);
      if (!/^(test|it|describe)$/.test(name) || said === undefined) return;
      titles.add(said);
      const group = groups.map(({ title }) => `${title} › `).join('');
      if (group) titles.add(group + said);
      if (name === 'describe') groups.push({ node, title: said });
    },
    'CallExpression:exit'(node) {
      if (groups.at(-1)?.node === node) groups.pop();
    },
  }).visit(parseAst(code, { lang: 'ts' }));
  return titles;
}

/** `test` of `test.skipIf(a).each(b)`. */
function calledName(callee: Node): string {
  if (callee.type === 'Identifier') return String(callee.name);
  const inner = callee.callee ?? callee.object ?? callee.tag;
  return inner ? calledName(inner as Node) : '';
}

const filledIn = /%[sdifjo#]|\$[a-z]\w*(?:\.\w+)*/gi;

function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value.replace(filledIn, '…');
  if (node?.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis as { value: { cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('…');
}
