import { describe, expect, it } from 'vitest';
import { isolated, undirected } from './direction.ts';

const controls = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
  (code) => String.fromCodePoint(code),
);
const family = '👨\u200d👩\u200d👧';

it.each(controls)('a name loses %j and nothing else', (control) => {
  expect(undirected(`${control}moc${control}.knab${control}`)).toBe('moc.knab');
});

it.each(['Mei Chen', '陈美', 'דנה לוי', 'محمد', family, 'e\u0301\u0302', 'می\u200cخواهم', '\u0301', ''])(
  'the name %j stays as it is',
  (name) => expect(undirected(name)).toBe(name),
);

describe('a text in a line of ours', () => {
  it.each(['Mei Chen', '陈美', 'Zoë (night shift)', family, '\u0301\u0302', '#12', '1,234', ''])(
    '%j stays as it is',
    (text) => expect(isolated(text)).toBe(text),
  );

  it.each(['דנה לוי', 'محمد', 'Ali محمد', 'ܐܒ', '𞤀𞤁'])('%j is kept apart', (text) =>
    expect(isolated(text)).toBe(`\u2068${text}\u2069`),
  );

  it.each([
    ['an override', '\u202emoc.knab', 'moc.knab'],
    ['an override around Hebrew', '\u202eדנה\u202c', '\u2068דנה\u2069'],
    ['an end of what we began', 'a\u2069\u202eb', 'ab'],
    ['ends, then Hebrew', '\u2069\u2069דנה', '\u2068דנה\u2069'],
    ['a beginning without an end', 'a\u2068b', 'a\u2068b\u2069'],
    ['an isolate of the other kind', '\u2067abc\u2069!', 'abc!'],
  ])('%s has no hold on it', (_, text, shown) => expect(isolated(text)).toBe(shown));

  it('a sentence keeps the name in it apart, and is kept apart itself', () => {
    const sentence = `${isolated('דנה')} replied`;
    expect(isolated(sentence)).toBe('\u2068\u2068דנה\u2069 replied\u2069');
  });
});
