import { parseAst, Visitor } from 'vite';

/** Names that a file asks its browser for, and names it gives to something of its own. */
export interface Uses {
  asked: ReadonlySet<string>;
  named: ReadonlySet<string>;
}

/** What a file uses, by the ending of its name: code, styles or markup. */
export function usesOf(file: string, text: string): Uses {
  if (file.endsWith('.css')) return { asked: new Set(usesOfStyles(text)), named: new Set() };
  if (file.endsWith('.html')) return { asked: new Set(usesOfMarkup(text)), named: new Set() };
  return usesOfCode(text);
}

function usesOfCode(code: string): Uses {
  const asked = new Set<string>();
  const named = new Set<string>();
  const keys = new Set<object>();
  const key = (node: { type: string; name?: unknown }): void => {
    keys.add(node);
    if (node.type === 'Identifier') named.add(`.${String(node.name)}()`);
  };
  const ask = (names: Iterable<string>): void => {
    for (const name of names) asked.add(name);
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
      if (typeof value === 'string') ask(usesOfStyles(value));
    },
    TemplateLiteral({ quasis }) {
      const text = quasis.map(({ value }) => value.raw).join('');
      ask([...usesOfStyles(text), ...usesOfMarkup(text)]);
    },
  }).visit(parseAst(code));
  return { asked, named };
}

const inStyles = {
  declaration: /(?<![\w-])([a-z-]+):\s*([^;{}]*)/g,
  word: /(?<![\w-])[a-z-]+/g,
  prelude: /[^{};]*(?=\{)/g,
  selector: /:[a-z-]+/g,
  /** Where nothing says whether `a:b` is a selector or a declaration, it is no selector. */
  bareSelector: /(?<![\w-]):[a-z-]+/g,
  rule: /@[a-z-]+/g,
  called: /(?<![\w-])([a-z-]+)\(/g,
  media: /\(([a-z-]+)(?=[:)<>=\s])/g,
  unit: /(?<![\w-])[\d.]+([a-z]+)\b/g,
};

/** `gap:`, `gap: normal`, `:has`, `@layer`, `min()`, `(hover)` and `1lh`. */
function* usesOfStyles(text: string): Generator<string> {
  for (const [, property, value = ''] of text.matchAll(inStyles.declaration)) {
    yield `${property}:`;
    for (const [word] of value.matchAll(inStyles.word)) yield `${property}: ${word}`;
  }
  const preludes = text.match(inStyles.prelude)?.join() ?? '';
  for (const [name] of preludes.matchAll(inStyles.selector)) yield name;
  for (const [name] of text.matchAll(inStyles.bareSelector)) yield name;
  for (const [name] of text.matchAll(inStyles.rule)) yield name;
  for (const [, name] of text.matchAll(inStyles.called)) yield `${name}()`;
  for (const [, feature] of text.matchAll(inStyles.media)) yield `(${feature})`;
  for (const [, unit] of text.matchAll(inStyles.unit)) yield `1${unit}`;
}

const tag = /<([a-z][a-z\d-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?)*)/g;
const attribute = /\s([a-z-]+)(?=[\s=]|$)/g;

/** `<dialog>`, `<dialog open>` and, of any element, `<… popover>`. */
function* usesOfMarkup(text: string): Generator<string> {
  for (const [, element, attributes = ''] of text.matchAll(tag)) {
    yield `<${element}>`;
    const bare = attributes.replace(/"[^"]*"|'[^']*'/g, '');
    for (const [, name] of bare.matchAll(attribute)) yield* [`<${element} ${name}>`, `<… ${name}>`];
  }
}
