import type { Random } from '@huiyin/server/sample-data/random';
import { joinBytes } from '@huiyin/shared/files/reading/source';
import { nastyValue } from './nasty-cells.ts';

type Lines = readonly (readonly string[])[];

const separators = [',', ';', '\t', '|', ' ', '::', '\0'];
const quotes = ['"', "'", '“', '', '""'];
const breaks = ['\r\n', '\n', '\r', '\n\r', '\u2028', '\r\r\n'];

/** A table as text. `isOdd`: not as it should be, but in whatever separator, quotation marks and line breaks. */
export function textOf(lines: Lines, random: Random, isOdd: boolean): string {
  const separator = isOdd ? random.pick(separators) : random.pick([',', ';', '\t']);
  const quote = isOdd ? random.pick(quotes) : '"';
  const end = isOdd ? random.pick(breaks) : random.pick(['\r\n', '\n']);
  const isDoubled = !isOdd || random.chance(0.5);
  const cellOf = (cell: string): string => {
    const isQuoted = isOdd ? random.chance(0.5) : /[\s",;|]/.test(cell);
    if (!isQuoted) return cell;
    return quote + (isDoubled && quote !== '' ? cell.replaceAll(quote, quote + quote) : cell) + quote;
  };
  const head = isOdd && random.chance(0.1) ? `sep=${random.pick(separators)}${end}` : '';
  const text = lines.map((line) => line.map(cellOf).join(separator)).join(end);
  return head + (isOdd ? torn(text, random) : text);
}

/** With some marks, separators or line breaks more or fewer. */
function torn(text: string, random: Random): string {
  let so = text;
  for (let nth = 0; nth < 3; nth += 1) {
    const at = Math.floor(random.next() * so.length);
    const how = random.weighted([3, 2, 5]);
    if (how === 0) so = so.slice(0, at) + random.pick(['"', ',', ';', '\t', '\n', '\r', '\0']) + so.slice(at);
    if (how === 1) so = so.slice(0, at) + so.slice(at + 1);
  }
  return so;
}

const encodings = ['utf8', 'marked', 'utf16le', 'utf16be', 'marked 16', 'latin1', 'utf32', 'half', 'wtf8'] as const;

/** A text in an encoding that may not be able to hold it, or in two. */
export function encoded(text: string, random: Random): Uint8Array {
  const wide = () => Buffer.from(text, 'utf16le');
  switch (random.pick(encodings)) {
    case 'utf8':
      return new TextEncoder().encode(text);
    case 'marked':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf16le':
      return wide();
    case 'utf16be':
      return wide().swap16();
    case 'marked 16':
      return joinBytes([Uint8Array.of(0xff, 0xfe), random.chance(0.5) ? wide() : wide().swap16()]);
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'utf32':
      return Buffer.from(Array.from(text.slice(0, 50_000), (c) => [c.codePointAt(0)! & 255, 0, 0, 0]).flat());
    case 'half': {
      const at = Math.floor(random.next() * text.length);
      const parts = [Buffer.from(text.slice(0, at)), Buffer.from(text.slice(at), random.pick(['utf16le', 'latin1']))];
      return joinBytes(parts);
    }
    case 'wtf8':
      // A surrogate alone, as other languages write it, and a character cut in two.
      return joinBytes([Buffer.from(text), Uint8Array.of(0xed, 0xa0, 0x80), Buffer.from(text).subarray(0, 99)]);
  }
}

/** A table as objects, a line each; `isOdd`: with other values than texts among them, and names within names. */
export function objectsOf([header = [], ...rows]: Lines, random: Random, isOdd: boolean): string {
  const lines = rows.map((row) => {
    const entries = header.map((name, i): [string, unknown] => [
      isOdd && random.chance(0.02) ? random.pick(['__proto__', '', 'a.b', name.repeat(40)]) : name,
      isOdd && random.chance(0.05) ? nastyValue(random) : valueOf(row[i] ?? ''),
    ]);
    const line = JSON.stringify(Object.fromEntries(entries));
    return isOdd && random.chance(0.03) ? spoilt(line, random) : line;
  });
  return lines.join(isOdd && random.chance(0.1) ? '\r\n' : '\n');
}

/** As whoever writes objects writes numbers. */
const valueOf = (cell: string): unknown => (/^\d{1,9}(\.\d{1,6})?$/.test(cell) ? Number(cell) : cell);

const spoilt = (line: string, random: Random): string =>
  random.pick([
    line.slice(0, Math.floor(random.next() * line.length)),
    `${line}${line}`,
    `[${line}]`,
    'null',
    '1e999',
    `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
    line.replaceAll(/"(\w+)":/g, String.raw`"\ud800$1":`),
    `${line.slice(0, -1)},${line.slice(1)}`,
  ]);
