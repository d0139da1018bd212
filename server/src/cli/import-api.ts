import type { z } from 'zod';
import type { importList, ImportLine, ImportView, PieceQuery } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { Me } from '@huiyin/shared/contract/people';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { Refusal } from '../adapters/refusal.ts';
import type { CallApi } from './api-call.ts';
import type { LineWords } from './command-line.ts';

/** A site, and what is done with its imports. */
export interface ReachedSite extends Pick<Me['sites'][number], 'id' | 'timeZone'> {
  readonly imports: ImportApi & SiteImports;
}

/** What is done with imports beside sending them. */
export interface SiteImports {
  /** All of them, newest first. */
  all(): AsyncGenerator<ImportLine>;
  undo(id: string): Promise<ImportView>;
}

/** The site with this key, or id, as an API key reaches it. Throws a Refusal where that is not for it. */
export async function siteOfKey(siteKey: string, call: CallApi, words: LineWords): Promise<ReachedSite> {
  const { sites } = await call<Me>('/api/me', {});
  const found = sites.find((site) => site.key === siteKey || site.id === siteKey);
  if (found) {
    const { id, timeZone } = found;
    return { id, timeZone, imports: importsAt(`/api/sites/${id}/imports`, call) };
  }
  const others = sites.map(({ key: other, name }) => `${other} (${name})`).join(', ');
  throw new Refusal(others === '' ? words.noSite(siteKey) : words.otherSite(siteKey, others));
}

function importsAt(path: string, call: CallApi): ImportApi & SiteImports {
  const put = <T>(noun: string, body?: object) =>
    call<T>(`${path}/${noun}`, {
      method: 'PUT',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const page = (query: Record<string, string>) =>
    call<z.infer<typeof importList>>(`${path}?${new URLSearchParams(query)}`, {});
  async function* all() {
    let { items, nextCursor } = await page({ limit: '100' });
    for (;;) {
      yield* items;
      if (nextCursor === null) return;
      ({ items, nextCursor } = await page({ limit: '100', cursor: nextCursor }));
    }
  }
  return {
    all,
    ofHeader: async (header) => (await page({ header })).items,
    read: (id) => call(`${path}/${id}`, {}),
    open: (id, opening) => put(id, opening),
    send: (id, line, body, dryRun, said) =>
      call<ImportResult>(`${path}/${id}/pieces/${line}${dryRun ? `?${dryRunOf(said)}` : ''}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/x-ndjson' },
        body,
      }),
    finish: (id, completion) => put(`${id}/completion`, completion),
    undo: (id) => put(`${encodeURIComponent(id)}/undoing`),
  };
}

const dryRunOf = (said: PieceQuery): string => new URLSearchParams({ dryRun: 'true', ...said }).toString();
