import { execFileSync } from 'node:child_process';
import { client } from '../kit/api.ts';
import { ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { until } from '../kit/until.ts';
import { complaint } from '../load/answers.ts';
import { expecting } from './expecting.ts';
import { allWell, lookThrough, nothingKnown, sendAgain, startLoad, type Known } from './load.ts';
import { largestFile, startPlace, type Place, type SetUpName } from './place.ts';

const clients = 10;

/** What came of it. */
export interface Fills {
  fills: number;
  /** Answers that were acknowledged by a 201. */
  acked: number;
  /** Sentences on whatever went wrong. */
  broken: string[];
}

/** Whether a process's files can be limited here. */
export function hasPrlimit(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fills the disk under load, again and again: what would be written must be put off, reading must go on, and once there is
 * room everything must be well, with nothing lost.
 */
export async function fillOften(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Fills) => void = () => undefined,
): Promise<Fills> {
  await using place = await startPlace(setUp);
  const owner = client(place.apps[0]!.url(), { cookie: place.site.ownerCookie });
  const keys = `/api/sites/${place.site.siteId}/api-keys`;
  const { body: key } = await owner.post(keys, { name: 'Reports', role: 'viewer' });
  const known = nothingKnown();
  const all: Fills = { fills: 0, acked: 0, broken: [] };
  while (all.fills < times) {
    await fill(place, key.secret, known);
    all.fills += 1;
    all.acked = known.told.size;
    all.broken.push(...known.broken.splice(0).map((what) => `fill ${all.fills}: ${what}`));
    progress(all);
  }
  await place.verifyCounts();
  return all;
}

async function fill(place: Place, key: string, known: Known): Promise<void> {
  const { pid, folder } = place.writer();
  limitFiles(pid, largestFile(folder) + 40_000);
  await startLoad(place, known, clients).stopped;
  // Now not even a small thing finds a place.
  limitFiles(pid, 4096);
  for (const app of place.apps) known.broken.push(...(await whatIsWrong(app.url(), place, key)));
  limitFiles(pid, 'unlimited');
  await allWell(place);
  await sendAgain(place, known);
  await lookThrough(place, known);
}

/** What a server says that cannot write, against what it should. */
async function whatIsWrong(url: string, { site }: Place, key: string): Promise<string[]> {
  const { siteId, siteKey, ownerCookie } = site;
  const [owner, visitor] = [client(url, { cookie: ownerCookie }), client(url, { origin: siteOrigin })];
  const tickets = `/api/sites/${siteId}/tickets`;
  const wrong: string[] = [];
  const expect = expecting(wrong);
  // Whoever reads leaves a mark (last used, last seen): it is not what they came for.
  const reads = {
    'the inbox': await owner.get(tickets),
    'the inbox by key': await client(url, { bearer: key, origin: null }).get(tickets),
    'settings of the widget': await visitor.get(`/v1/sites/${siteKey}`),
    'settings elsewhere': await client(url, { origin: 'https://elsewhere.example' }).get(`/v1/sites/${siteKey}`),
  };
  for (const [what, { status }] of Object.entries(reads)) expect(what, status, what.endsWith('elsewhere') ? 403 : 200);
  const writes = {
    'an answer': await visitor.post(`/v1/sites/${siteKey}/responses`, complaint()),
    'a sign-in': await client(url).post('/api/auth/sign-in/email', ownerPerson),
  };
  for (const [what, { status, headers }] of Object.entries(writes)) {
    expect(what, status, 503);
    expect(`${what} again`, Number(headers.get('retry-after')) > 0, true);
  }
  // It says what it saw within the last second, however often it is asked.
  await until(async () => (await client(url).get('/healthz')).status === 503);
  for (let i = 0; i < 20; i += 1) expect('health', (await client(url).get('/healthz')).status, 503);
  return wrong;
}

/** Lets a running process's files grow to so many bytes at most: what a full disk is to it, without a disk to fill. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}
