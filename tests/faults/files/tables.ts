import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { presetCases } from '@huiyin/shared/files/presets/cases/cases.test-data';
import { openFile } from '@huiyin/shared/files/reading/open-file';
import { sourceOf } from '@huiyin/shared/files/reading/source';

/** A file that is read as it is: its bytes, and its lines of cells where it is a table. */
export interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly (readonly string[])[];
  /** The map that belongs to it; none where it is understood without one. */
  readonly map?: string;
}

const ownCases = join(import.meta.dirname, '../../../server/src/imports/cases');
const mostLines = 60;

/** All files of our own, and those of these folders. */
export async function wholeFiles(folders: readonly string[]): Promise<readonly Whole[]> {
  const known = [ownCases, ...folders].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .toSorted()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  const presets = presetCases.map(({ preset, text }) => ({ name: preset, bytes: new TextEncoder().encode(text) }));
  const all: Whole[] = [];
  for (const one of [...known, ...presets]) all.push({ ...one, lines: await linesOf(one.name, one.bytes) });
  return [...all, ...ofNumbers, ...ofOurNames];
}

async function linesOf(name: string, bytes: Uint8Array): Promise<string[][]> {
  const lines: string[][] = [];
  try {
    const file = await openFile(sourceOf(name, bytes), {});
    if (file.header) lines.push([...file.header.names]);
    for await (const line of file.lines()) {
      if ('cells' in line) lines.push([...line.cells]);
      if (lines.length >= mostLines) break;
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
  }
  return lines;
}

const text = (lines: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'));
const days = Array.from({ length: 28 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`);

const wide = [
  ['day', '订单数', 'Revenue', 'Retention', 'customers'],
  ...days.map((day, i) => [day, String(100 + i), `${1000 + i}.50`, `0.${10 + i}`, String(300 + i)]),
];
const tall = [
  ['date', 'metric', 'value'],
  ...days.flatMap((day, i) => ['orders', 'Sessions', '流失率'].map((name) => [day, name, String(i * 7)])),
];

/** Numbers of days, a column each or a row each. */
const ofNumbers: readonly Whole[] = [
  {
    name: 'numbers in columns',
    lines: wide,
    map: 'occurredAt=day,metrics.orders=订单数,metrics.revenue=Revenue,metrics.revenue.unit=:amount,metrics.retention=Retention,metrics.retention.unit=:share,metrics.retention.of=customers',
  },
  { name: 'numbers in rows', lines: tall, map: 'occurredAt=date,metric=metric,value=value' },
  { name: 'numbers without a map', lines: wide },
].map((one) => ({ ...one, bytes: text(one.lines) }));

const named = [
  [
    'kind',
    'externalId',
    'occurredAt',
    'score',
    'comment',
    'category',
    'status',
    'touchpoint',
    'firstRepliedAt',
    'agent',
  ],
  ...days.map((day, i) => {
    const isTicket = i % 3 === 0;
    const rest = ['Late', 'delivery', isTicket ? 'open' : '', 'Till 3', isTicket ? `${day}T20:00:00` : '', 'Agent A'];
    return [isTicket ? 'complaint' : 'csat', `own-${i}`, day, isTicket ? '' : String(1 + (i % 5)), ...rest];
  }),
];
const numbers = days.map((occurredAt, i) => {
  const said = { kind: 'metric', occurredAt, metric: 'orders', name: 'Orders', unit: 'count' };
  return JSON.stringify({ ...said, value: 100 + i });
});

/** Answers, tickets and numbers by our own names. */
const ofOurNames: readonly Whole[] = [
  { name: 'our names', lines: named, bytes: text(named) },
  { name: 'objects of numbers', lines: [], bytes: new TextEncoder().encode(numbers.join('\n')) },
];
