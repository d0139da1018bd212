import { readingLimits } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** What a scanner tells. Names come without the prefix of their namespace; a text may come in several pieces. */
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
const longestEntity = 10;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Scans XML as far as spreadsheets use it: elements, attributes, text, CDATA. It knows the five entities and numbered characters alone,
 * so nothing in a file can make it grow, and looks at every character once. Throws UnreadableFile where a tag does not end.
 */
export function scanXml(handler: XmlHandler): XmlScanner {
  const markup = findEnds();
  let rest = '';

  /** Tells what is whole in a text; gives where the rest begins. */
  const scan = (text: string): number => {
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      const end = open < 0 ? wholeCharacters(text, at) : open;
      if (end > at) handler.text(unescaped(text.slice(at, end)));
      if (open < 0) return end;
      const after = markup.endOf(text, open);
      if ((after < 0 ? text.length : after) - open > readingLimits.tag) throw new UnreadableFile('broken', 'XML');
      if (after < 0) return open;
      tell(text, open, after, handler);
      at = after;
    }
  };

  return {
    push(piece) {
      const text = rest + piece;
      rest = text.slice(scan(text));
    },
  };
}

/** Where a text ends that may go on in the next piece: before an entity that has no end yet. */
function wholeCharacters(text: string, from: number): number {
  const at = text.lastIndexOf('&');
  const isBegun = at >= from && text.length - at <= longestEntity && !text.includes(';', at);
  return isBegun ? at : text.length;
}

const marks = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Finds where markup ends. What has no end yet is looked through further when there is more of it, not anew. */
function findEnds() {
  let looked = 1;
  let quote = 0;

  const endOfTag = (text: string, open: number): number => {
    let at = open + looked;
    for (; at < text.length; at += 1) {
      const c = text.charCodeAt(at);
      if (quote !== 0) quote = c === quote ? 0 : quote;
      else if (c === 0x3e) return at + 1;
      else if (c === 0x22 || c === 0x27) quote = c;
    }
    return -1;
  };
  const endOfMark = (text: string, open: number, begin: string, end: string): number => {
    const found = text.indexOf(end, open + Math.max(begin.length, looked - end.length));
    return found < 0 ? -1 : found + end.length;
  };

  return {
    /** Behind what begins at `open`; -1 where that is not in the text. Then it is called next with a text that begins there and goes on. */
    endOf(text: string, open: number): number {
      const mark = isMark(text, open) ? marks.find(([begin]) => text.startsWith(begin, open)) : undefined;
      // A value may hold what ends a tag.
      const end = mark ? endOfMark(text, open, mark[0], mark[1]) : endOfTag(text, open);
      looked = end < 0 ? text.length - open : 1;
      if (end >= 0) quote = 0;
      return end;
    },
  };
}

const isMark = (text: string, open: number): boolean => {
  const c = text.charCodeAt(open + 1);
  return c === 0x21 || c === 0x3f;
};

/** Tells the markup from `open` up to `end`. */
function tell(text: string, open: number, end: number, handler: XmlHandler): void {
  if (isMark(text, open)) {
    if (text.startsWith('<![CDATA[', open)) handler.text(text.slice(open + 9, end - 3));
    return;
  }
  if (text.charCodeAt(open + 1) === 0x2f) return handler.close(local(text.slice(open + 2, end - 1).trim()));
  const isClosed = text.charCodeAt(end - 2) === 0x2f;
  const last = end - (isClosed ? 2 : 1);
  let space = open + 1;
  while (space < last && text.charCodeAt(space) > 0x20) space += 1;
  const name = local(text.slice(open + 1, space));
  handler.open(name, (wanted) => (space < last ? attributeIn(text.slice(space, last), wanted) : undefined));
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
