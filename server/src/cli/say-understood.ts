import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { columnsIn, parseMapSoFar } from '@huiyin/shared/files/parse-map';
import { whyPassedOver, type PassedOver } from '@huiyin/shared/files/passed-over';
import { untakenColumns } from '@huiyin/shared/files/understanding/untaken-columns';
import { visible } from '../adapters/visible.ts';
import { forShell } from './for-shell.ts';
import { grouped, type ImportSpeech } from './import-speech.ts';
import { sayFirst } from './say-first.ts';
import { sayScores } from './say-scores.ts';

const longestValue = 60;

/** What else is known beside the file. */
export interface Saying {
  speech: ImportSpeech;
  /** That of the site; null where none was reached. */
  zone: string | null;
  out: Pick<NodeJS.WriteStream, 'write'>;
}

/** Says what was understood of a file before anything of it is stored: a line each, by name. */
export function sayUnderstood(inspection: ImportInspection, name: string, { speech, zone, out }: Saying): void {
  for (const [label, text] of understood(inspection, name, speech, zone))
    out.write(`${visible(speech.pair(speech.words.labels[label], text))}\n`);
}

type Said = readonly [label: keyof ImportSpeech['words']['labels'], text: string];

function* understood(
  inspection: ImportInspection,
  name: string,
  speech: ImportSpeech,
  zone: string | null,
): Generator<Said> {
  const { words } = speech;
  const { preset, ids, map, columns, rows } = inspection;
  yield* sayFile(inspection, name, speech);
  if (preset) yield ['preset', presetSaid(preset, words)];
  if (columns.length > 0) {
    yield ['moments', momentsSaid(inspection, speech, zone)];
    for (const { columns: named, unit } of inspection.times)
      yield ['times', words.times.inUnit(named.join(' + '), words.times.units[unit])];
    for (const text of sayScores(inspection, speech)) yield ['scores', text];
    if (inspection.metrics.length === 0) yield ['ids', ids === 'rows' ? words.ids.rows : idsSaid(map, speech)];
  }
  for (const text of metricsSaid(inspection, words)) yield ['metrics', text];
  for (const period of inspection.moments.periods) yield ['moments', words.metrics.periods[period]];
  const untaken = untakenColumns(inspection);
  if (untaken.length > 0) yield ['untaken', speech.list(untaken)];
  if (inspection.otherwise) yield ['otherwise', otherwiseSaid(inspection.otherwise, speech)];
  yield ['rows', words.found(grouped(rows), countSaid(inspection, words))];
  const passed = sayPassedOver(inspection.passedOver, speech);
  if (passed !== '') yield ['passedOver', passed];
  for (const one of inspection.refused) yield ['refused', refusedSaid(one, speech)];
  for (const one of inspection.first) yield ['first', sayFirst(one, inspection.ids, speech, zone)];
  yield* sayOpen(inspection, words);
  if (map !== '') yield ['map', mapOption(map)];
}

/** A map as a shell takes it. */
const mapOption = (map: string): string => `--map ${forShell(map)}`;

const otherwiseSaid = (
  { as, columns, map }: NonNullable<ImportInspection['otherwise']>,
  { words, list }: ImportSpeech,
): string => words.otherwise[as](list(columns), mapOption(map));

function* sayFile(inspection: ImportInspection, name: string, { words, list }: ImportSpeech): Generator<Said> {
  const { encoding, separator, sheet, sheets, headerLines } = inspection;
  yield ['file', words.fileOf(name, words.formats[inspection.format])];
  if (encoding !== null) yield ['encoding', encoding];
  if (separator !== null) yield ['separator', words.separators[separator] ?? separator];
  if (sheet !== null) {
    const others = sheets.filter((one) => one !== sheet);
    yield ['sheet', others.length > 0 ? words.sheetOf(sheet, list(others)) : sheet];
  }
  if (headerLines.length > 0)
    yield ['header', words.headerLines(grouped(headerLines[0]!), grouped(headerLines.at(-1)!))];
}

/** Says how many rows were passed over, by why; '' where none was. */
export function sayPassedOver(passed: PassedOver, { words, list }: ImportSpeech): string {
  const why = whyPassedOver.filter((kind) => passed[kind] > 0);
  return list(why.map((kind) => words.passed[kind](passed[kind], grouped(passed[kind]))));
}

type Preset = NonNullable<ImportInspection['preset']>;

const isUnconfirmed = ({ certainty, applied }: Preset): boolean => certainty === 'remembered' && !applied;

function presetSaid(found: Preset, { preset }: ImportSpeech['words']): string {
  if (found.applied) return preset.applied(found.name);
  return (isUnconfirmed(found) ? preset.looksLike : preset.declined)(found.name);
}

function momentsSaid({ moments }: ImportInspection, { words }: ImportSpeech, ofSite: string | null): string {
  const { columns, order, zone } = moments;
  const { missing, orders, inZone, inZoneOfSite, ofSite: byTheSite } = words.moments;
  if (columns.length === 0) return missing;
  const named = columns.join(' + ') + (order === null ? '' : ` (${orders[order]})`);
  if (zone !== null) return inZone(named, zone);
  return ofSite === null ? byTheSite(named) : inZoneOfSite(named, ofSite);
}

function idsSaid(map: string, { words, list }: ImportSpeech): string {
  const columns = columnsIn(parseMapSoFar(map), 'externalId');
  return (columns.length > 1 ? words.ids.columns : words.ids.column)(list(columns));
}

function refusedSaid(refused: ImportInspection['refused'][number], { words, fieldName }: ImportSpeech): string {
  const { field, trouble, rows, line, value } = refused;
  const where = [grouped(rows), fieldName(field), words.troubles[trouble], grouped(line)] as const;
  return value === '' ? words.error(...where) : words.errorWith(...where, value.slice(0, longestValue));
}

function* sayOpen({ preset, open, misfits }: ImportInspection, words: ImportSpeech['words']): Generator<Said> {
  if (preset && isUnconfirmed(preset)) yield ['open', words.preset.toConfirm(preset.name)];
  for (const one of open) {
    yield ['open', words.open[one]];
    for (const { open: of, column, value } of misfits)
      if (of === one) yield ['open', words.misfits[of](column, value.slice(0, longestValue))];
  }
}

/** How many answers there are, or values. */
const countSaid = ({ answers, metrics }: ImportInspection, words: ImportSpeech['words']): string =>
  (metrics.length > 0 ? words.metrics.values : words.answers)(answers, grouped(answers));

function* metricsSaid(inspection: ImportInspection, words: ImportSpeech['words']): Generator<string> {
  const { found, one, read, units, betters, values: counted, days: within } = words.metrics;
  const { metrics, days } = inspection;
  if (metrics.length === 0) return;
  const from = days ? within(days.first, days.last) : '';
  yield found(metrics.length, grouped(metrics.length), from, countSaid(inspection, words));
  for (const { name, unit, better, values } of metrics)
    yield one(name, read(units[unit], betters[better], counted(values, grouped(values))));
}
