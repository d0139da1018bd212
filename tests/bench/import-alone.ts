import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from '../kit/child.ts';
import { readerOf } from '../faults/survived.ts';
import type { Exported } from './export-client.ts';
import { refusedOf, writeAnswers } from './import-files.ts';
import type { ImportServer } from './import-server.ts';
import { cpuMs, forgetPeak, peakMb } from './process-cost.ts';
import { say } from './say.ts';

const looksEveryMs = 100;
const longestUndoing = 60;

/** Work that nothing goes on beside; memory in MB, that of the server above what it holds at rest. */
export interface Alone {
  name: string;
  perSecond: number;
  /** Of the server for a row, ms. */
  cpuMsEach: number;
  /** NaN where there is no client. */
  clientMb: number;
  serverMb: number;
  /** What else was seen. */
  note: string;
}

type Seen = { rows: number; seconds?: number; note: string };

/** Has a file of so many rows imported; its rate is that of storing, behind the check. Throws where not all of it is stored. */
export async function importAlone(place: ImportServer, name: string, rows: number): Promise<Alone> {
  const file = place.dir.file(name);
  await writeAnswers(file, rows, name);
  return ofClient(place, `import of ${rows / 1_000} k rows, ${ending(name)}`, place.import(file), async (logs, all) => {
    const { stored, refused, openedAt, finishedAt } = (await importsOf(place))[0] ?? {};
    if (refused !== refusedOf(rows) || stored !== rows - refused) throw new Error(logs.join('\n'));
    const seconds = (Date.parse(finishedAt) - Date.parse(openedAt)) / 1_000;
    return { rows, seconds, note: `${(all - seconds).toFixed(0)} s to understand and check it` };
  });
}

/** Takes all answers as a file. */
export const exportAlone = (place: ImportServer, format: 'csv' | 'xlsx'): Promise<Alone> =>
  ofClient(place, `export, ${format}`, place.export(format), async (logs) => {
    const { firstMs, bytes } = JSON.parse(logs.at(-1)!) as Exported;
    const note = `${(bytes / 1e6).toFixed(0)} MB, begins after ${(firstMs / 1_000).toFixed(1)} s`;
    return { rows: await stored(place), note };
  });

/** Takes the first import back, as far as it comes in a minute. */
export async function undoAlone(place: ImportServer): Promise<Alone> {
  const first = (await importsOf(place)).at(-1);
  const before = await stored(place);
  return ofServer(place, 'undo', async () => {
    const began = performance.now();
    await askToUndo(place, first.id);
    let seconds = 0;
    while (seconds < longestUndoing && (await importsOf(place)).at(-1).state === 'undoing') {
      await wait(looksEveryMs);
      seconds = (performance.now() - began) / 1_000;
    }
    return { rows: before - (await stored(place)), seconds, note: '' };
  });
}

/** Asks for an import to be taken back. */
export const askToUndo = ({ owner, sitePath }: ImportServer, id: string) =>
  owner.put(`${sitePath}/imports/${id}/undoing`);

/** The imports of the site, newest first. */
export const importsOf = async ({ owner, sitePath }: ImportServer) =>
  (await owner.get(`${sitePath}/imports`)).body.items;

async function ofClient(
  place: ImportServer,
  name: string,
  client: Child,
  seen: (logs: string[], seconds: number) => Promise<Seen>,
): Promise<Alone> {
  let clientMb = 0;
  const look = () => (clientMb = Math.max(clientMb, peakMb(client.pid) || 0));
  const looks = setInterval(look, looksEveryMs);
  const began = performance.now();
  const one = await ofServer(place, name, async () => {
    await client.ended;
    const all = (performance.now() - began) / 1_000;
    return { seconds: all, ...(await seen(client.logs, all)) };
  });
  clearInterval(looks);
  return { ...one, clientMb };
}

async function ofServer({ pid, restMb }: ImportServer, name: string, work: () => Promise<Seen>): Promise<Alone> {
  forgetPeak(pid);
  const before = cpuMs(pid);
  const { rows, seconds = NaN, note } = await work();
  const cpuMsEach = (cpuMs(pid) - before) / rows;
  const one = { name, perSecond: rows / seconds, cpuMsEach, clientMb: NaN, serverMb: peakMb(pid) - restMb, note };
  say(`${name}: ${rows} rows, ${one.perSecond.toFixed(0)} a second`);
  return one;
}

const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

async function stored({ dir }: ImportServer): Promise<number> {
  const [found] = await readerOf(dir.file('huiyin.db'))('SELECT count(*) AS n FROM responses');
  return Number(found!['n']);
}
