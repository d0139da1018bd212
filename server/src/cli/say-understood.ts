import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { visible } from '../adapters/visible.ts';
import { whyPassedOver, type PassedOver } from '@huiyin/shared/files/passed-over';

const mostValues = 24;
const longestValue = 60;
const longestAnswer = 300;
/** A number as people read it. */
export const grouped = (n: number): string => n.toLocaleString('en');

/** Says what was understood of a file before anything of it is stored: a line each, by name. */
export function sayUnderstood(
  inspection: ImportInspection,
  name: string,
  words: ImportsBook,
  out: Pick<NodeJS.WriteStream, 'write'>,
): void {
  const line = (label: string, text: string) => out.write(`${visible(`${label}: ${text}`)}\n`);
  const { labels } = words;
  const { encoding, separator, sheet, sheets, headerLines, preset, ids, map, open } = inspection;
  line(labels.file, `${name}, ${words.formats[inspection.format]}`);
  if (encoding !== null) line(labels.encoding, encoding);
  if (separator !== null) line(labels.separator, words.separators[separator] ?? separator);
  if (sheet !== null) {
    const others = sheets.filter((one) => one !== sheet);
    line(labels.sheet, others.length > 0 ? words.sheetOf(sheet, others.join(', ')) : sheet);
  }
  if (headerLines.length > 0)
    line(labels.header, words.headerLines(grouped(headerLines[0]!), grouped(headerLines.at(-1)!)));
  if (preset) line(labels.preset, presetSaid(preset, words));
  if (inspection.columns.length > 0) {
    line(labels.moments, momentsSaid(inspection, words));
    for (const { columns, unit } of inspection.times)
      line(labels.times, words.times.inUnit(columns.join(' + '), words.times.units[unit]));
    for (const text of scoresSaid(inspection, words)) line(labels.scores, text);
    line(labels.ids, ids === 'rows' ? words.ids.rows : words.ids.column(idColumn(map)));
  }
  line(
    labels.rows,
    words.found(grouped(inspection.rows), words.answers(inspection.answers, grouped(inspection.answers))),
  );
  const passed = sayPassedOver(inspection.passedOver, words);
  if (passed !== '') line(labels.passedOver, passed);
  for (const { field, trouble, rows, line: first, value } of inspection.refused) {
    const where = [grouped(rows), field, words.troubles[trouble], grouped(first)] as const;
    line(
      labels.refused,
      value === '' ? words.error(...where) : words.errorWith(...where, value.slice(0, longestValue)),
    );
  }
  for (const { line: at, answer } of inspection.first)
    line(labels.first, `${at}  ${JSON.stringify(answer).slice(0, longestAnswer)}`);
  if (preset && isUnconfirmed(preset)) line(labels.open, words.preset.toConfirm(preset.name));
  for (const one of open) line(labels.open, words.open[one]);
  if (map !== '') line(labels.map, `--map '${map.replaceAll("'", String.raw`'\''`)}'`);
}

/** Says how many rows were passed over, by why; '' where none was. */
export function sayPassedOver(passed: PassedOver, words: ImportsBook): string {
  return whyPassedOver
    .filter((kind) => passed[kind] > 0)
    .map((kind) => words.passed[kind](passed[kind], grouped(passed[kind])))
    .join(', ');
}

type Preset = NonNullable<ImportInspection['preset']>;

const isUnconfirmed = ({ certainty, applied }: Preset): boolean => certainty === 'remembered' && !applied;

function presetSaid(found: Preset, { preset }: ImportsBook): string {
  if (found.applied) return preset.applied(found.name);
  return (isUnconfirmed(found) ? preset.looksLike : preset.declined)(found.name);
}

function momentsSaid({ moments: { columns, order, zone } }: ImportInspection, { moments }: ImportsBook): string {
  if (columns.length === 0) return moments.missing;
  const named = columns.join(' + ') + (order === null ? '' : ` (${moments.orders[order]})`);
  return zone === null ? moments.ofSite(named) : moments.inZone(named, zone);
}

function* scoresSaid({ scores }: ImportInspection, words: ImportsBook): Generator<string> {
  for (const { kind, columns, worst, best, values } of scores) {
    yield words.scores.scale(kind, columns.join(' + '), String(worst), String(best));
    const shown = values.slice(0, mostValues);
    for (const { value, rows, score, group, exact } of shown) {
      const said = value.slice(0, longestValue);
      if (group) yield words.scores.group(said, group, grouped(rows));
      else if (score === null) yield words.scores.nothing(said, grouped(rows));
      // That 5 is 5 need not be said.
      else if (Number(said) !== score)
        yield (exact ? words.scores.becomes : words.scores.rounded)(said, String(score), grouped(rows));
    }
    if (values.length > mostValues) yield words.scores.more(grouped(values.length - mostValues));
    const unscored = values.reduce((all, { group, rows }) => (group ? all + rows : all), 0);
    if (unscored > 0) yield words.scores.groups(unscored, grouped(unscored));
  }
}

const idColumn = (map: string): string => /externalId=((?:"(?:[^"]|"")*"|[^,])*)/.exec(map)?.[1] ?? '';
