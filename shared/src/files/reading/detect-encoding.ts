import { lazily } from '../../domain/lazily.ts';
import { isUtf16 } from './detect-format.ts';
import { joinBytes, type Source } from './source.ts';

const sampleBytes = 131_072;
const lineFeed = 0x0a;
/** Files are written by Windows, whose code pages hold what the standards of these names do, and more. */
const otherNames: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-8-I': 'windows-1255',
};

const loadDetector = lazily(async () => (await import('chardet')).analyse);

/** The name by which the standard knows an encoding: `gbk` for `gb2312`; null for none. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * In which encoding a text is written, over the whole of it: UTF-16 by its mark or its zeros, UTF-8 where all of it is,
 * else what its lines with other than ASCII look most like; those decide that decode without a fault.
 */
export async function detectEncoding(source: Source): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const sample = createSample();
  let isUtf8 = true;
  let isFirst = true;
  for await (const piece of source.open()) {
    const utf16 = isFirst ? isUtf16(piece.subarray(0, 1_024)) : null;
    if (utf16) return utf16;
    isFirst = false;
    sample.add(piece);
    if (isUtf8) isUtf8 = decodes(utf8, piece, true);
    if (!isUtf8 && sample.isFull()) break;
  }
  if (isUtf8 && decodes(utf8, new Uint8Array(), false)) return 'utf-8';
  return legacyEncoding(sample.bytes());
}

function decodes(decoder: TextDecoder, piece: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

async function legacyEncoding(sample: Uint8Array): Promise<string> {
  const analyse = await loadDetector();
  for (const { name } of analyse(sample)) {
    const encoding = encodingNamed(otherNames[name] ?? name);
    if (encoding && encoding !== 'utf-8' && decodes(new TextDecoder(encoding, { fatal: true }), sample, false))
      return encoding;
  }
  return 'windows-1252';
}

/** Gathers whole lines that hold more than ASCII. */
function createSample() {
  const lines: Uint8Array[] = [];
  let length = 0;
  const add = (line: Uint8Array) => {
    if (length >= sampleBytes || !line.some((byte) => byte >= 0x80)) return;
    lines.push(line.slice());
    length += line.length;
  };
  return {
    isFull: () => length >= sampleBytes,
    add(piece: Uint8Array) {
      let from = 0;
      for (let to = piece.indexOf(lineFeed); to >= 0; to = piece.indexOf(lineFeed, from)) {
        add(piece.subarray(from, to + 1));
        from = to + 1;
      }
      // Without a line feed in sight a piece is a line; what is cut off at its end is ASCII most of the time.
      if (from === 0 || piece.length - from < sampleBytes / 32) add(withoutCutEnd(piece.subarray(from)));
    },
    bytes: () => joinBytes(lines),
  };
}

/** Up to the last byte of ASCII that ends something, so that no character is cut in two. */
export function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && !(bytes[end - 1]! < 0x30)) end -= 1;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}
