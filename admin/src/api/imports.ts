import type {
  ImportCompletion,
  ImportLine,
  ImportOpening,
  ImportView,
  PieceQuery,
} from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { answer, api, until } from './request.ts';

export type { ImportLine, ImportView } from '@huiyin/shared/contract/imports/kept';

const { imports } = api.sites[':siteId'];
const one = imports[':importId'];

/** A page of those of a site, newest first. */
export const listImports = (
  siteId: string,
  query: { readonly header?: string; readonly limit?: string; readonly cursor?: string },
  signal?: AbortSignal,
): Promise<{ readonly items: readonly ImportLine[]; readonly nextCursor: string | null }> =>
  answer(imports.$get({ param: { siteId }, query }, until(signal)));
/** Those of the same kind of file, newest first. */
export const importsLike = async (
  siteId: string,
  header: string,
  signal?: AbortSignal,
): Promise<readonly ImportLine[]> => (await listImports(siteId, { header }, signal)).items;
/** One with what was refused. */
export const readImport = (siteId: string, importId: string, signal?: AbortSignal): Promise<ImportView> =>
  answer(one.$get({ param: { siteId, importId } }, until(signal)));
export const openImport = (
  siteId: string,
  importId: string,
  json: ImportOpening,
  signal: AbortSignal,
): Promise<ImportView> => answer(one.$put({ param: { siteId, importId }, json }, until(signal)));
/** A piece of an import. */
interface SentPiece {
  /** The first of its lines. */
  readonly line: number;
  readonly ndjson: string;
  readonly dryRun: boolean;
  /** Those of its import, which need not be there in a dry run. */
  readonly choices: Omit<PieceQuery, 'dryRun'>;
}

export function sendPiece(
  siteId: string,
  importId: string,
  { line, ndjson, dryRun, choices }: SentPiece,
  signal: AbortSignal,
): Promise<ImportResult> {
  const param = { siteId, importId, line: String(line) };
  const headers = { 'content-type': 'application/x-ndjson' };
  const query = dryRun ? { dryRun: 'true' as const, ...choices } : {};
  return answer(one.pieces[':line'].$put({ param, query }, { headers, init: { body: ndjson, signal } }));
}
export const finishImport = (
  siteId: string,
  importId: string,
  json: ImportCompletion,
  signal: AbortSignal,
): Promise<ImportView> => answer(one.completion.$put({ param: { siteId, importId }, json }, until(signal)));
/** It goes on by itself then. */
export const undoImport = (siteId: string, importId: string): Promise<ImportView> =>
  answer(one.undoing.$put({ param: { siteId, importId } }));
