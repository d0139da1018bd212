import type { ImportCompletion, ImportOpening, ImportView, PieceLine } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Site } from '../base/site.ts';
import type { TestDb } from '../testing/open-test-db.ts';
import { appOf } from './routes.test-data.ts';

/** Of whichever file. */
export const hash = 'a'.repeat(64);
/** What the sender says of its file. */
export const opening: ImportOpening = {
  file: 'all.csv',
  bytes: 9,
  fingerprint: hash,
  header: hash,
  choices: { map: 'kind=:csat', headerLine: 2 },
  answers: 6,
};
/** Of the import, unless another is named. */
export const id = '0192f0c1-7a5e-7b1e-8a3b-1f2e3d4c5b6a';
export const passedOver = { ...nonePassedOver(), total: 1 };

/** A line with an answer. */
export const answer = (line: number, externalId: string | number = line, score = 4): PieceLine => ({
  line,
  answer: { externalId: String(externalId), occurredAt: '2026-05-01', kind: 'csat', score },
});

/** Calls of a sender on a site; each gives the status where it is not 200. */
export function senderOn(t: TestDb, site: Site) {
  const app = appOf(t, site, { kind: 'person', id: 'p', name: 'Olive' });
  const send = async <T>(method: string, path: string, type = '', body?: string) => {
    const sent = await app.request(`/imports${path}`, {
      method,
      headers: { 'content-type': type },
      body: body ?? null,
    });
    return (sent.status === 200 ? await sent.json() : sent.status) as T;
  };
  const put = <T>(path: string, body: object) => send<T>('PUT', path, 'application/json', JSON.stringify(body));
  return {
    list: (query = '') => send<{ items: ImportView[]; nextCursor: string | null }>('GET', query),
    read: (importId = id) => send<ImportView>('GET', `/${importId}`),
    open: (importId = id, other: Partial<ImportOpening> = {}) =>
      put<ImportView>(`/${importId}`, { ...opening, ...other }),
    piece: (line: number, lines: readonly object[] | string, { importId = id, query = '' } = {}) =>
      send<ImportResult>(
        'PUT',
        `/${importId}/pieces/${line}${query}`,
        'application/x-ndjson',
        typeof lines === 'string' ? lines : lines.map((one) => JSON.stringify(one)).join('\n'),
      ),
    finish: (said: Partial<ImportCompletion> = {}, importId = id) =>
      put<ImportView>(`/${importId}/completion`, { passedOver, lastLine: 0, ...said }),
    undo: (importId = id) => send<ImportView>('PUT', `/${importId}/undoing`),
  };
}

/** The port of a sender, over the routes; `breaksAt`: the piece at which its network is gone. */
export function apiOn(t: TestDb, site: Site, breaksAt = Infinity): ImportApi {
  const sender = senderOn(t, site);
  let stored = 0;
  return {
    ofHeader: async (header) => (await sender.list(`?header=${header}`)).items,
    read: (importId) => sender.read(importId),
    open: (importId, said) => sender.open(importId, said),
    async send(importId, line, ndjson, dryRun, said) {
      if (!dryRun && (stored += 1) >= breaksAt) throw new Error('gone');
      const query = dryRun ? `?${new URLSearchParams({ dryRun: 'true', ...said }).toString()}` : '';
      const sent = await sender.piece(line, ndjson, { importId, query });
      if (typeof sent === 'number') throw new Error(String(sent));
      return sent;
    },
    finish: (importId, completion) => sender.finish(completion, importId),
  };
}
