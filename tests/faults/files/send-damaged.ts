import { createRandom, type Random } from '@huiyin/server/sample-data/random';
import { client, type Client } from '../../kit/api.ts';
import { tempDir } from '../../kit/temp.ts';
import { startPlace, type Place, type SetUpName } from '../place.ts';
import { byCall } from './by-call.ts';
import { byCommand } from './by-command.ts';
import { damagedBy } from './damage.ts';
import { inPieces } from './in-pieces.ts';
import { faultsOfImports, undoAll } from './kept.ts';
import { asking, type SentFiles } from './asking.ts';
import { watchCost, type Cost } from './cost.ts';
import type { Sent } from './sent.ts';
import { wholeFiles, type Whole } from './tables.ts';

/** Of a server, above what it holds at rest. */
const mostMb = 400;

/** So many are there together; then all of them are taken back. */
const atOnce = 25;

/** The ways a file comes in, with how often each is gone. */
const ways: Readonly<Record<string, { often: number; go(sent: Sent): Promise<void> }>> = {
  call: { often: 50, go: byCall },
  pieces: { often: 47, go: inPieces },
  command: { often: 1, go: byCommand },
};

/** Their names. */
export const waysIn: readonly string[] = Object.keys(ways);

/** Which files are damaged beside our own, and how; the seed is the first of them, and each has the one behind that of the one before. */
export interface Damaging {
  readonly seed?: number | undefined;
  /** One kind of damage; else all of them. */
  readonly kind?: string | undefined;
  /** One way in; else all of them. */
  readonly way?: string | undefined;
  readonly folders?: readonly string[];
}

/**
 * Has damaged files of the kinds people have inspected and imported, in one call, in pieces and by the command: each is answered within seconds and in
 * bounded memory, taken or refused in words. What is refused leaves nothing, what is taken is what was said, and taken back it leaves nothing either.
 */
export async function sendDamaged(
  setUp: SetUpName,
  times: number,
  progress: (soFar: SentFiles) => void = () => undefined,
  { seed = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1, ...how }: Damaging = {},
): Promise<SentFiles> {
  const all: SentFiles = { files: 0, byStatus: {}, slowestMs: 0, slowest: '', moreMb: Number.NaN, seed, broken: [] };
  try {
    await sendAll(setUp, times, progress, all, how);
  } catch (error) {
    all.broken.push(...whatEnded(error).map((what) => `after ${all.files} files: ${what}`));
  }
  return all;
}

/** Why a run ended early, and behind it what was found when the place was left: the log of a server that died. */
const whatEnded = (error: unknown): string[] =>
  error instanceof SuppressedError ? [error.suppressed, error.error].flatMap(whatEnded) : [String(error)];

async function sendAll(
  setUp: SetUpName,
  times: number,
  progress: (soFar: SentFiles) => void,
  all: SentFiles,
  { kind, way, folders = [] }: Omit<Damaging, 'seed'>,
): Promise<void> {
  const files = await wholeFiles(folders);
  using dir = tempDir();
  await using place = await startPlace(setUp);
  const owner = client(
    place.apps.map((app) => app.url()),
    { cookie: place.site.ownerCookie },
    fetchOnce,
  );
  const key = await keyThatImports(place, owner);
  const cost = watchCost(place);

  while (all.files < times) {
    const first = all.seed + all.files;
    const end = Math.min(all.files + atOnce, times);
    for (; all.files < end; all.files += 1) {
      const seed = all.seed + all.files;
      await sendOne({ place, owner, key, folder: dir.path }, { all, cost, files, seed, kind, way });
    }
    const isNewestFirst = first % 2 === 0;
    const found = [...(await faultsOfImports(place, owner)), ...(await undoAll(place, owner, isNewestFirst))];
    all.broken.push(...found.map((what) => `--seed ${first} --times ${end + all.seed - first}: ${what}`));
    all.moreMb = cost.moreMb();
    if (all.moreMb > mostMb) all.broken.push(`--seed ${first}: ${Math.round(all.moreMb)} MB above rest`);
    progress(all);
  }
}

/** While a file is made here, a server closes what was left open. */
const fetchOnce: typeof fetch = (url, init = {}) =>
  fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), connection: 'close' } });

async function keyThatImports({ site }: Place, owner: Client): Promise<string> {
  const { body } = await owner.post(`/api/sites/${site.siteId}/api-keys`, { name: 'files', role: 'manager' });
  return body.secret;
}

interface Turn extends Pick<Damaging, 'kind' | 'way'> {
  readonly all: SentFiles;
  readonly cost: Cost;
  readonly files: readonly Whole[];
  readonly seed: number;
}

async function sendOne(
  where: Pick<Sent, 'place' | 'owner' | 'key' | 'folder'>,
  { all, cost, files, seed, kind, way }: Turn,
): Promise<void> {
  const random = createRandom(Math.imul(seed, 0x85_eb_ca_6b) ^ 0x27_d4_eb_2f || 1);
  const file = await damagedBy(seed, files, kind);
  const by = wayOf(random);
  const chosen = way ?? by;
  const told = `--seed ${seed} --times 1 --kind ${file.kind} --way ${chosen}, ${file.told}`;
  const say = (what: string) => all.broken.push(`${told}: ${what}`);
  const source = random.pick(['a', 'b', 'c', `${seed}`]);
  await ways[chosen]!.go({ ...where, file, source, random, say, ask: asking(all, cost, told, say) });
}

const wayOf = (random: Random): string =>
  Object.keys(ways)[random.weighted(Object.values(ways).map(({ often }) => often))]!;
