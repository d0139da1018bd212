import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import { listImports } from '../api/imports.ts';
import { changeOf, type Known, type Thing } from '../data/thing.ts';
import { behind, largestPage, pageSize, rowsAgain, without, type Pages } from '../list/list-pages.ts';

/** The imports of a site, newest first, as far as they were asked for. */
export const importsOf = (siteId: string): Thing<Pages<ImportLine>> => ({
  key: `imports ${siteId}`,
  read: (signal, known) => readImports(siteId, signal, known),
  isOutdatedBy: changeOf('imports'),
});

/** With the page after the last. @param now what is here, also by the time that page is */
export async function nextImports(
  siteId: string,
  now: () => Pages<ImportLine> | undefined,
): Promise<Pages<ImportLine>> {
  const cursor = now()?.cursor;
  const { items, nextCursor } = await listImports(siteId, { limit: String(pageSize), ...(cursor && { cursor }) });
  return behind({ items, cursor: nextCursor }, now());
}

/** Reads the top again, as much of it as was there. */
async function readImports(
  siteId: string,
  signal: AbortSignal,
  known: Known<Pages<ImportLine>> | undefined,
): Promise<Pages<ImportLine>> {
  const { items: before = [], cursor = null } = known?.value ?? {};
  const { items, nextCursor } = await listImports(siteId, { limit: String(rowsAgain(before.length)) }, signal);
  const below = before.length > largestPage && nextCursor !== null ? without(before, items) : [];
  return { items: [...items, ...below], cursor: below.length ? cursor : nextCursor };
}
