import { scanXml, type XmlHandler } from './scan-xml.ts';
import { UnreadableFile } from './unreadable.ts';
import type { ZipEntry } from './zip.ts';

/** Scans a part of a workbook that is held in memory; one that is not there holds nothing. Throws UnreadableFile where it unpacks to more than `most` bytes. */
export async function scanPart(part: ZipEntry | undefined, most: number, handler: Partial<XmlHandler>): Promise<void> {
  if (!part) return;
  if (part.size > most) throw new UnreadableFile('too_large');
  const nothing = () => undefined;
  const scanner = scanXml({ open: nothing, close: nothing, text: nothing, ...handler });
  const decoder = new TextDecoder();
  for await (const piece of part.open()) scanner.push(decoder.decode(piece, { stream: true }));
}
