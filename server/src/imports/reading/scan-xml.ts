import { readingLimits } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** What a scanner tells. Names come without the prefix of their namespace. */
export interface XmlHandler {
  open(name: string, attribute: AttributeOf): void;
  close(name: string): void;
  text(text: string): void;
}

/** The value of an attribute; undefined where there is none. */
export type AttributeOf = (name: string) => string | undefined;

/** Takes XML piece by piece. */
export interface XmlScanner {
  push(piece: string): void;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Scans XML as far as spreadsheets use it: elements, attributes, text, CDATA. It knows the five entities and numbered characters alone,
 * so nothing in a file can make it grow. Throws UnreadableFile where a tag does not end.
 */
export function scanXml(handler: XmlHandler): XmlScanner {
  let rest = '';
  return {
    push(piece) {
      const text = rest + piece;
      const from = scan(text, handler);
      rest = text.slice(from);
      if (rest.length > readingLimits.tag) throw new UnreadableFile('broken', 'XML');
    },
  };
}

/** Tells what is whole in a text; gives where the rest begins. */
function scan(text: string, handler: XmlHandler): number {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return at;
    if (open > at) handler.text(unescaped(text.slice(at, open)));
    const end = endOf(text, open);
    if (end < 0) return open;
    tell(text.slice(open, end), handler);
    at = end;
  }
}

function endOf(text: string, open: number): number {
  const after = (mark: string) => {
    const found = text.indexOf(mark, open);
    return found < 0 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', open)) return after('-->');
  if (text.startsWith('<![CDATA[', open)) return after(']]>');
  if (text.startsWith('<?', open)) return after('?>');
  // A value may hold what ends a tag.
  for (let at = text.indexOf('>', open); at >= 0; at = text.indexOf('>', at + 1))
    if (isBalanced(text, open, at)) return at + 1;
  return -1;
}

function isBalanced(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const c = text.charCodeAt(at);
    if (quote !== 0) quote = c === quote ? 0 : quote;
    else if (c === 0x22 || c === 0x27) quote = c;
  }
  return quote === 0;
}

function tell(tag: string, handler: XmlHandler): void {
  if (tag.startsWith('<![CDATA[')) return handler.text(tag.slice(9, -3));
  if (tag[1] === '!' || tag[1] === '?') return;
  if (tag[1] === '/') return handler.close(local(tag.slice(2, -1).trim()));
  const isClosed = tag.endsWith('/>');
  const inner = tag.slice(1, isClosed ? -2 : -1);
  const space = inner.search(/\s/);
  const name = local(space < 0 ? inner : inner.slice(0, space));
  handler.open(name, (wanted) => (space < 0 ? undefined : attributeIn(inner, wanted)));
  if (isClosed) handler.close(name);
}

function attributeIn(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(`${name}=`); at > 0; at = tag.indexOf(`${name}=`, at + 1)) {
    const quote = tag[at + name.length + 1]!;
    if (!/[\s:]/.test(tag[at - 1]!) || (quote !== '"' && quote !== "'")) continue;
    const from = at + name.length + 2;
    const to = tag.indexOf(quote, from);
    return to < 0 ? undefined : unescaped(tag.slice(from, to));
  }
  return undefined;
}

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) =>
        name ? (entities[name] ?? whole) : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
      )
    : text;

const character = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd');
