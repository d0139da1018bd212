import { lazily } from '../../domain/lazily.ts';
import { scanPart } from './scan-part.ts';
import { longer, readingLimits, wholeOf, type Source } from './source.ts';
import { readTimeStyles, type TimeStyle } from './time-styles.ts';
import { UnreadableFile } from './unreadable.ts';
import { zipEntries, type ZipEntry } from './zip.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: ZipEntry;
}

/** What its sheets share. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether days count from 1904. */
  readonly from1904: boolean;
  /** Texts, which cells name by number. */
  strings(): Promise<readonly string[]>;
  /** What each style shows a number of days as. */
  timeStyles(): Promise<readonly TimeStyle[]>;
}

/**
 * Opens an Excel workbook (XLSX). Throws UnreadableFile for what is none or is locked; so does reading on where all that was read unpacks to more
 * than `mostUnpacked` bytes.
 */
export async function openWorkbook(source: Source, mostUnpacked: number): Promise<Workbook> {
  const bytes = await wholeOf(source, readingLimits.packedBytes);
  if (!bytes) throw new UnreadableFile('too_large');
  const entries = zipEntries(bytes, { most: mostUnpacked, between: source.between });
  const book = entries.get('xl/workbook.xml');
  if (!book) throw new UnreadableFile('other_format', 'ZIP');
  const { named, from1904 } = await readBook(book);
  const targets = await readTargets(entries.get('xl/_rels/workbook.xml.rels'));
  const sheets = named.flatMap(({ id, ...sheet }) => {
    const part = entries.get(pathOf(targets.get(id) ?? ''));
    return part ? [{ ...sheet, part }] : [];
  });
  return {
    sheets,
    from1904,
    strings: lazily(() => readStrings(entries.get('xl/sharedStrings.xml'))),
    timeStyles: lazily(() => readTimeStyles(entries.get('xl/styles.xml'))),
  };
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function readBook(part: ZipEntry) {
  const named: { id: string; name: string; isHidden: boolean }[] = [];
  let from1904 = false;
  await scanPart(part, readingLimits.partBytes, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet' || named.length >= readingLimits.sheets) return;
      const isHidden = (attribute('state') ?? '').endsWith('idden');
      named.push({ id: attribute('id') ?? '', name: attribute('name') ?? '', isHidden });
    },
  });
  return { named, from1904 };
}

async function readTargets(part: ZipEntry | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await scanPart(part, readingLimits.partBytes, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
  });
  return targets;
}

async function readStrings(part: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  let string = '';
  let isText = false;
  let isReading = false;
  await scanPart(part, readingLimits.stringBytes, {
    open(name) {
      if (name === 'si') string = '';
      // How a text is pronounced is none of it.
      if (name === 'rPh' || name === 'si') isReading = name === 'rPh';
      isText = name === 't' && !isReading;
    },
    close(name) {
      if (name === 'si') {
        if (strings.push(shownText(string)) > readingLimits.strings) throw new UnreadableFile('too_large');
        // What is damaged may end texts that never began.
        string = '';
      }
      if (name === 'rPh') isReading = false;
      isText = false;
    },
    text(text) {
      if (isText) string = longer(string, text);
    },
  });
  return strings;
}

/**
 * A text as Excel shows it: what XML cannot hold stands there as `_x000D_`, and the underscore of what only looks so as `_x005F_` (ECMA-376, ST_Xstring).
 * @example shownText('a_x000D_b _x005F_x000D_') // 'a\\rb _x000D_'
 */
export const shownText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).toWellFormed()
    : text;
