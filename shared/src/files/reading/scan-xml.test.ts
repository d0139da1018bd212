import { describe, expect, it } from 'vitest';
import { scanXml } from './scan-xml.ts';

/** What is told of pieces, one after another; texts that follow one another as one. */
function told(pieces: readonly string[], attribute = 'a'): string[] {
  const said: string[] = [];
  let text = '';
  const say = (one: string) => {
    if (text !== '') said.push(text);
    text = '';
    said.push(one);
  };
  const scanner = scanXml({
    open: (name, valueOf) => say(`<${name} ${valueOf(attribute) ?? ''}`),
    close: (name) => say(`/${name}`),
    text: (more) => (text += more),
  });
  for (const piece of pieces) scanner.push(piece);
  return said;
}

const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

describe('XML', () => {
  const xml = `<?xml a="?"?><x:row a="1>2" b='"'>a &amp; b&#x6536;<!-- <no a=">"> -->c<![CDATA[<d> ]] &amp;]]>e & f</x:row><c a='"&gt;"'/><c\n a="4"></c >`;

  it.each([1, 2, 3, 7, 1_000])('is told the same when it comes in pieces of %i characters', (size) =>
    expect(told(cut(xml, size))).toEqual([
      '<row 1>2',
      'a & b收c<d> ]] &amp;e & f',
      '/row',
      '<c ">"',
      '/c',
      '<c 4',
      '/c',
    ]),
  );

  // Looked through anew for each mark, or with each piece, these would take many minutes.
  it.each([
    ['marks in an open quotation mark', '<w a="', '>'],
    ['quotation marks', '<w a=', `"'`],
    ['a comment', '<!--', '->'],
    ['CDATA', '<![CDATA[', ']>'],
    ['an instruction', '<?', '>'],
  ])('with no end to %s is looked through once, and is damaged', (_, begin, filling) => {
    expect(() => told(cut(begin + filling.repeat(4_000_000), 64))).toThrow(
      expect.objectContaining({ reason: 'broken' }),
    );
  });

  it('of many long tags is looked through once', () => {
    const tag = `<w a="${'>'.repeat(100_000)}"/>`;
    expect(told(cut(tag.repeat(80), 65_536))).toHaveLength(160);
  });

  it('of text without an end is told as it comes', () => {
    let length = 0;
    const scanner = scanXml({ open: () => undefined, close: () => undefined, text: (text) => (length += text.length) });
    for (let i = 0; i < 1_000; i += 1) scanner.push('&amp;x&'.repeat(1_000));
    expect(length).toBe(1_000 * 1_000 * 3 - 1);
  });
});
