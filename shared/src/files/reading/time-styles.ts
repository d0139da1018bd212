import { scanPart } from './scan-part.ts';
import { readingLimits } from './source.ts';
import type { ZipEntry } from './zip.ts';

/** A day or a time; how long something took, as `[h]:mm` shows it; or neither. */
export type TimeStyle = 'moment' | 'length' | null;

/** Excel takes no longer ones. */
const longestFormat = 255;

const builtIn = (id: number): TimeStyle => {
  if (id >= 45 && id <= 47) return 'length';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'moment' : null;
};

const timeShown = (code: string): TimeStyle => {
  const bare = code.slice(0, longestFormat).replace(/"[^"]*"|\\.|\[(?!hh?\]|mm?\]|ss?\])[^[\]]*\]/g, '');
  if (/\[(?:hh?|mm?|ss?)\]/i.test(bare)) return 'length';
  return /[dmyhs年月日]/i.test(bare.replace(/general/gi, '')) ? 'moment' : null;
};

/** What each style of a workbook shows a number of days as, by its place. */
export async function readTimeStyles(part: ZipEntry | undefined): Promise<TimeStyle[]> {
  const formats = new Map<number, TimeStyle>();
  const styles: TimeStyle[] = [];
  let isCell = false;
  await scanPart(part, readingLimits.partBytes, {
    open(name, attribute) {
      if (name === 'cellXfs') isCell = true;
      const id = Number(attribute('numFmtId') ?? 0);
      if (name === 'numFmt') formats.set(id, timeShown(attribute('formatCode') ?? ''));
      if (name === 'xf' && isCell) styles.push(formats.has(id) ? formats.get(id)! : builtIn(id));
    },
    close(name) {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}
