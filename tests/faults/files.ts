import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, mutations } from '@huiyin/server/imports/mutated.test-data';
import fc from 'fast-check';
import { client } from '../kit/api.ts';
import { startPlace, type SetUpName } from './place.ts';

const folder = join(import.meta.dirname, '../../server/src/imports/cases');
const longestMs = 10_000;
const atOnce = 500;
const headers = { 'content-type': 'application/octet-stream' };

/** What came of it. */
export interface Sent {
  files: number;
  byStatus: Record<string, number>;
  slowestMs: number;
  seed: number;
  broken: string[];
}

/**
 * Imports damaged files of the kinds people have: each is answered within seconds, taken or refused in words, and one that is stopped or
 * refused leaves nothing.
 */
export async function sendDamaged(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Sent) => void = () => undefined,
): Promise<Sent> {
  await using place = await startPlace(setUp);
  const owner = client(
    place.apps.map((app) => app.url()),
    { cookie: place.site.ownerCookie },
  );
  const names = readdirSync(folder);
  const all: Sent = {
    files: 0,
    byStatus: {},
    slowestMs: 0,
    seed: crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1,
    broken: [],
  };
  const stored = async () => (await place.read('SELECT count(*) AS n FROM responses'))[0]!['n'];
  const damaged = fc.tuple(fc.constantFrom(...names), mutations);

  while (all.files < times) {
    const seed = all.seed + all.files;
    for (const [name, changes] of fc.sample(damaged, { numRuns: Math.min(atOnce, times - all.files), seed })) {
      const bytes = changes.reduce<Uint8Array>(mutate, readFileSync(join(folder, name)));
      const before = await stored();
      const began = performance.now();
      const { status, body } = await owner.post(`/api/sites/${place.site.siteId}/imports?source=${all.files}`, bytes, {
        headers,
      });
      const took = performance.now() - began;
      const grew = Number(await stored()) - Number(before);
      all.files += 1;
      all.byStatus[status] = (all.byStatus[status] ?? 0) + 1;
      all.slowestMs = Math.max(all.slowestMs, Math.round(took));
      const say = (what: string) => all.broken.push(`seed ${seed}, ${name} ${JSON.stringify(changes)}: ${what}`);
      if (status !== 200 && status !== 400 && status !== 413) say(`${status} ${JSON.stringify(body)}`);
      if (took > longestMs) say(`took ${Math.round(took)} ms`);
      if (grew !== (status === 200 ? body.stored : 0)) say(`said ${body.stored} and stored ${grew}`);
    }
    progress(all);
  }
  await place.verifyCounts();
  return all;
}
