import type { ImportChoices, ImportInspection } from '../../contract/imports/understood.ts';
import { ChoiceFault } from '../choice-fault.ts';
import { isOfMetrics } from '../metrics/metric-map.ts';
import { checkColumns, parseMap, parseMapSoFar, withStatus, type RowMap } from '../parse-map.ts';
import { parseScales } from '../parse-scales.ts';
import { parseValues } from '../parse-values.ts';
import { readWithin, unbounded, type Bounded, type Bounds } from '../reading/bounds.ts';
import { findPreset, type FoundPreset } from '../presets/find-preset.ts';
import { mapByPreset } from '../presets/map-by-preset.ts';
import { openTable, type Table } from '../reading/open-table.ts';
import type { Source } from '../reading/source.ts';
import { UnreadableFile } from '../reading/unreadable.ts';
import { guessMap } from './guess-map.ts';
import { lookAtColumns, type Column } from './look-at-columns.ts';
import { otherwise } from './otherwise.ts';
import { ownExport } from './own-exports.ts';
import { ownMap } from './own-map.ts';
import { planFor, type Plan } from './plan.ts';

/** What must be said before anything can be stored. */
type Open = ImportInspection['open'][number];

/** A table that is understood: how it is read, what its columns mean, how each of its rows becomes answers. */
export interface Understood {
  readonly table: Table;
  /** The format that it is known as. */
  readonly preset: FoundPreset | null;
  readonly columns: readonly Column[];
  readonly plan: Plan;
  readonly open: readonly Open[];
  readonly otherwise: ImportInspection['otherwise'];
  readonly bounded: Bounded;
}

/** What else decides how a file is understood. */
export interface Reading {
  /** How much of a file is read; all when left out. */
  readonly bounds?: Bounds | undefined;
  /** That of all complaints, whatever the map says. */
  readonly status?: 'open' | 'closed' | undefined;
  /** Whether a map may lack what every answer needs, which is told as open then. */
  readonly isBegun?: boolean | undefined;
}

/**
 * Understands a file as far as it goes; what was chosen comes before what is found out. It is read some four times, each time in constant
 * memory. Throws UnreadableFile, and FileFault naming the choice that does not fit.
 */
export async function understand(source: Source, choices: ImportChoices, reading: Reading = {}): Promise<Understood> {
  const readMap = reading.isBegun ? parseMapSoFar : parseMap;
  const map = choices.map === undefined ? null : readMap(choices.map);
  const [scales, values] = [parseScales(choices.scale), parseValues(choices.values)];
  const bounded = readWithin(reading.bounds ?? unbounded, source.between);
  const table = await openTable(source, { ...choices, bounded });
  if (map) checkColumns(map, table.header.names);
  const own = map ? null : ownExport(table.header.names);
  if (own) throw new UnreadableFile(own);
  const columns = await lookAtColumns(table);
  const found = findPreset(table.header.names, choices.preset, columns);
  const preset = found?.applied ? found.preset : undefined;
  const { dateOrder, timeZone, source: name = '' } = choices;
  const ours = ownMap(table.header.names);
  const meant = map ?? ours ?? (preset ? mapByPreset(preset, columns) : guessMap(columns));
  const whole = reading.status ? withStatus(meant, reading.status) : meant;
  const plan = await planFor(table, whole, { dateOrder, timeZone, scales, values, source: name, preset });
  const other = ours ? null : otherwise(meant, columns, preset);
  return { table, preset: found, columns, plan, open: openIn(plan), otherwise: other, bounded };
}

const hasAnswers = (map: RowMap): boolean =>
  ['kind', 'csat', 'nps', 'ces', 'complaint'].some((field) => map.has(field));

function openIn({ map, isOrderOpen }: Plan): Open[] {
  const open: Open[] = [];
  if (!map.has('occurredAt')) open.push('occurredAt');
  if (!hasAnswers(map) && !isOfMetrics(map)) open.push('kind');
  if (isOrderOpen) open.push('dateOrder');
  return open;
}

/** Throws FileFault naming `map` where nothing can be stored until something is said. */
export function mustBeWhole({ open }: Understood): void {
  const missing = open.filter((one) => one === 'occurredAt' || one === 'kind');
  if (missing.length > 0) throw new ChoiceFault('map', 'mapNeeded', missing.join(', '));
}
