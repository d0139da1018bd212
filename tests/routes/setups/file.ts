import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { makeFirstSite } from '../../kit/first-site.ts';
import { startServerHere, type ServerHere } from '../../kit/server-here.ts';
import '../../kit/folder.ts';
import type { SetUp } from './set-up.ts';

/** The whole server on a local libSQL file, as `pnpm start` runs it, in the process of the tests and until its end. */
export async function fileHere(): Promise<SetUp & Pick<ServerHere, 'fetch' | 'now' | 'forward'>> {
  const dataDir = mkdtempSync(join(inject('folder'), 'file-'));
  const { url, setupUrl, fetch, now, forward } = await startServerHere({ dataDir });
  const firstSite = await makeFirstSite([url], setupUrl!);
  return { baseUrls: [url], firstSite, databaseUrl: null, servesPages: true, fetch, now, forward };
}
