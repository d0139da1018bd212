import type { FileFormat } from '../../contract/imports/understood.ts';
import { headOf, type Source } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

const headBytes = 1_024;

const begins = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/**
 * What kind of file it is, by how it begins; its name says nothing. A list of objects in JSON is taken as NDJSON is. Throws UnreadableFile for one that is another thing altogether: an
 * old or locked workbook, a PDF, a page.
 */
export async function detectFormat(source: Source): Promise<FileFormat> {
  const head = await headOf(source, headBytes);
  if (head.length === 0) throw new UnreadableFile('empty');
  if (begins(head, 0x50, 0x4b)) return 'xlsx';
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old_workbook');
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile('other_format', 'PDF');
  if (begins(head, 0x1f, 0x8b)) throw new UnreadableFile('other_format', 'gzip');
  return formatOfText(
    new TextDecoder(isUtf16(head) ?? 'utf-8')
      .decode(head)
      .replace(/^\ufeff/, '')
      .trimStart(),
  );
}

/** UTF-16 by its mark, or by every second byte being none. */
export function isUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (begins(head, 0xff, 0xfe)) return 'utf-16le';
  if (begins(head, 0xfe, 0xff)) return 'utf-16be';
  const nones = [0, 0];
  head.forEach((byte, i) => byte === 0 && (nones[i % 2]! += 1));
  const many = head.length / 8;
  if (nones[1]! > many && nones[0] === 0) return 'utf-16le';
  return nones[0]! > many && nones[1] === 0 ? 'utf-16be' : null;
}

function formatOfText(head: string): FileFormat {
  if (head.startsWith('<?xml') || head.startsWith('<Workbook')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
    throw new UnreadableFile('other_format', 'XML');
  }
  if (/^<(?:!doctype html|html|table|head|meta)\b/i.test(head)) throw new UnreadableFile('other_format', 'HTML');
  return /^(?:\{|\[\s*(?:\{|$))/.test(head) ? 'ndjson' : 'csv';
}
