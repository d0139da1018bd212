import type { Random } from '@huiyin/server/sample-data/random';
import { nastyCell } from './nasty-cells.ts';

type Line = readonly string[];

/** Cells replaced: a few anywhere, or one column from top to bottom. */
export function withNastyCells(lines: readonly Line[], random: Random): Line[] {
  const column = random.chance(0.3) ? Math.floor(random.next() * (lines[0]?.length ?? 1)) : -1;
  const one = random.chance(0.5) ? nastyCell(random) : undefined;
  const some = random.pick([0.01, 0.05, 0.3]);
  const most = 40;
  let replaced = 0;
  return lines.map((line, nth) =>
    line.map((cell, i) => {
      const isHit = nth > 0 && (i === column || random.chance(some)) && replaced < most;
      if (!isHit) return cell;
      replaced += 1;
      return one ?? nastyCell(random);
    }),
  );
}

const headers: readonly ((header: Line, random: Random) => Line)[] = [
  (header) => header.map(() => ''),
  (header) => header.map(() => header[0] ?? ''),
  (header) => header.toReversed(),
  (header) => header.slice(1),
  (header) => [...header, ...header],
  (header, random) => header.map((name) => (random.chance(0.3) ? nastyCell(random) : name)),
  (header, random) => header.map((name) => (random.chance(0.5) ? name.toUpperCase() : ` ${name}\n`)),
  (header) => header.map((name) => name.repeat(60)),
  (header) => header.map((name) => `${name} (2)`),
  (header) => [...header, ...Array.from({ length: 1_001 }, (_, i) => `more ${i}`)],
  () => ['id', 'date', 'csat', 'nps', 'comment', 'email', 'status', 'resolved', 'agent'],
  () => ['date', 'orders', 'revenue', 'share', 'share of'],
  () => ['{"ImportId":"startDate","timeZone":"Nowhere/Else"}', '{"ImportId":"QID1"}'],
];

/** Another header, none, several, or lines above it. */
export function withOtherHeader([header = [], ...rows]: readonly Line[], random: Random): Line[] {
  const other = random.pick(headers)(header, random);
  return random.pick<() => Line[]>([
    () => [other, ...rows],
    () => rows.map((row) => [...row]),
    () => [header, header, ...rows],
    () => [['Report of 2025'], [], other, ...rows],
    () => [...Array.from({ length: 30 }, (_, i) => [`title ${i}`]), header, ...rows],
    () => [other, header.map(() => ''), ...rows],
    () => [...rows, other],
  ])();
}

/** Rows doubled, in another order, of other widths, blank, thousands of them, or none. */
export function withOtherRows([header = [], ...rows]: readonly Line[], random: Random): Line[] {
  const more = random.pick([100, 100, 100, 1_001, 5_001]);
  return random.pick<() => Line[]>([
    () => [header],
    () => [header, ...rows, ...rows],
    () => [header, ...rows.toReversed()],
    () => [header, ...rows.map((row) => row.slice(0, Math.ceil(random.next() * row.length)))],
    () => [header, ...rows.map((row) => [...row, '', ' '])],
    () => [header, ...rows.flatMap((row) => [row, row.map(() => '')])],
    () => [header, ...Array.from({ length: more }, (_, i) => rows[i % Math.max(1, rows.length)] ?? [])],
    () => [header, ...rows.map((row, i) => [rows[0]?.[0] ?? '', ...(rows[(i + 1) % rows.length] ?? row).slice(1)])],
    () => [header, ...rows.map((row) => row.map((_, i) => row[(i + 1) % row.length]!))],
  ])();
}
