import { until } from '../kit/until.ts';
import { percentile } from '../load/percentile.ts';
import { allWell, lookThrough, nothingKnown, sendAgain, startLoad } from './load.ts';
import { startPlace, type SetUpName } from './place.ts';

const clients = 50;
/** A database is used for so many kills; then a new one begins, so that looking through all of it stays quick. */
const killsADatabase = 20;
/** Answers between two kills, at most: a second of them, or some. */
const mostBetween: Record<SetUpName, number> = { file: 2_000, cluster: 500, worker: 300 };

/** What came of it. Times in ms. */
export interface Kills {
  kills: number;
  /** Answers that were acknowledged by a 201. */
  acked: number;
  lost: number;
  doubled: number;
  /** Sentences on whatever went wrong. */
  broken: string[];
  /** From the start of what was killed until all can write again. */
  restarts: number[];
}

/**
 * Kills (SIGKILL) a part of a set-up at random moments under load, starts it again on the same data, and looks whether
 * everything acknowledged is there, once, with its ticket, and all counts are right.
 */
export async function killOften(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Kills) => void = () => undefined,
): Promise<Kills> {
  const all: Kills = { kills: 0, acked: 0, lost: 0, doubled: 0, broken: [], restarts: [] };
  while (all.kills < times) await killOneDatabase(setUp, Math.min(killsADatabase, times - all.kills), all, progress);
  return all;
}

async function killOneDatabase(
  setUp: SetUpName,
  times: number,
  all: Kills,
  progress: (soFar: Kills) => void,
): Promise<void> {
  await using place = await startPlace(setUp);
  const known = nothingKnown();
  const before = all.acked;
  for (let i = 0; i < times; i += 1) {
    const load = startLoad(place, known, clients);
    const enough = known.told.size + 20 + Math.random() * mostBetween[setUp];
    await until(() => known.told.size > enough || known.broken.length);
    const part = place.parts[Math.floor(Math.random() * place.parts.length)]!;
    await part.kill();
    await load.end();
    const start = performance.now();
    await part.restart();
    await allWell(place);
    all.restarts.push(performance.now() - start);
    await sendAgain(place, known);
    const { lost, doubled } = await lookThrough(place, known);
    all.kills += 1;
    all.lost += lost;
    all.doubled += doubled;
    all.broken.push(...known.broken.splice(0).map((what) => `kill ${all.kills} (${part.name}): ${what}`));
    all.acked = before + known.told.size;
    progress(all);
  }
  await place.verifyCounts();
}

/** The figures in one line. */
export function line({ kills, acked, lost, doubled, broken, restarts }: Kills): string {
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(restarts, share).toFixed(0));
  return `${kills} kills, ${acked} acknowledged, ${lost} lost, ${doubled} doubled, ${broken.length} faults; all well again after p50 ${p50} ms, p99 ${p99} ms`;
}
