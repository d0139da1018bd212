import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileToDamage,
  moreToDamage,
  partsToDamage,
  type Damaged,
} from '@huiyin/server/imports/damaged-files.test-data';
import { mutate, mutations, type Mutation } from '@huiyin/server/imports/mutated.test-data';
import fc from 'fast-check';
import { forgetPeak, peakMb, residentMb } from '../bench/process-cost.ts';
import { client, type Client } from '../kit/api.ts';
import { startPlace, type Place, type SetUpName } from './place.ts';

const folder = join(import.meta.dirname, '../../server/src/imports/cases');
const files = readdirSync(folder).map((name) => fileToDamage(name, readFileSync(join(folder, name))));

/** What holds for each of them. */
const longestMs = 10_000;
const mostMb = 400;
const answered = [200, 400, 413];

const atOnce = 100;
/** While a bomb is packed here, a server closes what was left open. */
const headersOf = (type: string) => ({ 'content-type': type, connection: 'close' });

/** What came of it. */
export interface Sent {
  files: number;
  byStatus: Record<string, number>;
  slowestMs: number;
  /** The file that took so long, as one that is broken is told. */
  slowest: string;
  /** The most memory of a server above what it holds at rest, MB; NaN where its process is not ours. */
  moreMb: number;
  seed: number;
  broken: string[];
}

/**
 * Has damaged files of the kinds people have inspected and imported: each is answered within seconds and in bounded memory, taken or refused in
 * words, and one that is stopped or refused leaves nothing. `from` is the seed that is printed of one: then it comes first.
 */
export async function sendDamaged(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Sent) => void = () => undefined,
  from = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
): Promise<Sent> {
  const all: Sent = { files: 0, byStatus: {}, slowestMs: 0, slowest: '', moreMb: Number.NaN, seed: from, broken: [] };
  try {
    await sendAll(setUp, times, progress, all);
  } catch (error) {
    all.broken.push(...whatEnded(error).map((what) => `after ${all.files} files: ${what}`));
  }
  return all;
}

/** Why a run ended early, and behind it what was found when the place was left: the log of a server that died. */
const whatEnded = (error: unknown): string[] =>
  error instanceof SuppressedError ? [error.suppressed, error.error].flatMap(whatEnded) : [String(error)];

async function sendAll(setUp: SetUpName, times: number, progress: (soFar: Sent) => void, all: Sent): Promise<void> {
  await using place = await startPlace(setUp);
  const urls = place.apps.map((app) => app.url());
  const owner = client(urls, { cookie: place.site.ownerCookie });
  const memory = watchMemory(place);
  const damaged = fc.tuple(fc.constantFrom(...files, ...partsToDamage, ...moreToDamage), mutations);

  while (all.files < times) {
    const seed = all.seed + all.files;
    for (const [file, changes] of fc.sample(damaged, { numRuns: Math.min(atOnce, times - all.files), seed })) {
      await sendOne(place, owner, file, changes, all, `seed ${seed}, ${file.name} ${JSON.stringify(changes)}`);
      all.files += 1;
    }
    all.moreMb = memory();
    if (all.moreMb > mostMb) all.broken.push(`seed ${seed} and on: ${Math.round(all.moreMb)} MB above rest`);
    progress(all);
  }
  await place.verifyCounts();
}

async function sendOne(
  place: Place,
  owner: Client,
  { name, bytes, pack }: Damaged,
  changes: readonly Mutation[],
  all: Sent,
  told: string,
): Promise<void> {
  const say = (what: string) => all.broken.push(`${told}: ${what}`);
  const body = (await pack(changes.reduce<Uint8Array>(mutate, bytes))) as Uint8Array<ArrayBuffer>;
  const isNdjson = name.startsWith('objects') && all.files % 2 === 0;
  const call = { headers: headersOf(isNdjson ? 'application/x-ndjson' : 'application/octet-stream') };
  const send = async (noun: string) => {
    const began = performance.now();
    const answer = await owner
      .post(`/api/sites/${place.site.siteId}/${noun}?source=${all.files}`, body, call)
      .catch((error: Error) => {
        say(`${noun}: no answer`);
        throw error.cause ?? error;
      });
    const took = Math.round(performance.now() - began);
    all.byStatus[answer.status] = (all.byStatus[answer.status] ?? 0) + 1;
    if (took > all.slowestMs) Object.assign(all, { slowestMs: took, slowest: told });
    if (!answered.includes(answer.status)) say(`${noun}: ${answer.status} ${JSON.stringify(answer.body)}`);
    if (took > longestMs) say(`${noun}: took ${took} ms`);
    return answer;
  };

  const stored = async () => Number((await place.read('SELECT count(*) AS n FROM responses'))[0]!['n']);
  const before = await stored();
  await send('import-inspections');
  const { status, body: result } = await send('imports');
  const grew = (await stored()) - before;
  if (grew !== (status === 200 ? result.stored : 0)) say(`said ${result.stored} and stored ${grew}`);
}

/** Gives the most memory that any server has had above what it held at first. */
function watchMemory({ apps }: Place): () => number {
  const rest = apps.flatMap((app) => {
    const pid = app.pid();
    return pid === undefined ? [] : [{ pid, mb: residentMb(pid) }];
  });
  for (const { pid } of rest) forgetPeak(pid);
  return () => (rest.length === 0 ? Number.NaN : Math.max(...rest.map(({ pid, mb }) => peakMb(pid) - mb)));
}
