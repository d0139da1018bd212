import { countDifferences } from '@huiyin/server/intake/recount';
import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import type { Client } from '../../kit/api.ts';
import { until } from '../../kit/until.ts';
import type { Place } from '../place.ts';
import type { Read } from '../survived.ts';

/** How many rows an import, or all of them, have in the tables: answers, days, and what they corrected. */
export interface Kept {
  answers: number;
  days: number;
  corrected: number;
}

const inTables = (where: string) => `SELECT (SELECT count(*) FROM responses${where}) AS answers,
 (SELECT count(*) FROM imported_values${where}) AS days, (SELECT count(*) FROM corrected_answers${where}) AS corrected`;

/** What is of an import. */
const ofImports = ['responses', 'imported_values', 'corrected_answers', 'import_pieces'];

/** All that is kept. */
export const allKept = async (read: Read): Promise<Kept> => (await read(inTables('')))[0] as unknown as Kept;

/** What is kept of an import. */
export const keptOf = async (read: Read, id: string): Promise<Kept> =>
  (await read(inTables(' WHERE import_id = ?1'), [id]))[0] as unknown as Kept;

/** All of it together: what an import says that it stored and corrected. */
export const sumOf = ({ answers, days, corrected }: Kept): number => answers + days + corrected;

/** What is wrong with the imports of a site and their rows, each as a sentence. */
export async function faultsOfImports({ read, site }: Place, owner: Client): Promise<string[]> {
  const found: string[] = [];
  for (const { id, file, stored, corrected, state } of await importsOf(owner, site.siteId)) {
    const kept = await keptOf(read, id);
    // What an open one repeats in another piece, unsaid, is known when it is done.
    if (state === 'open' ? sumOf(kept) > stored + corrected : state !== 'undone' && sumOf(kept) !== stored + corrected)
      found.push(
        `import ${id} of ${file} says ${stored} stored and ${corrected} corrected, and has ${JSON.stringify(kept)}`,
      );
  }
  for (const table of ofImports) {
    const strays = `SELECT DISTINCT import_id FROM ${table} WHERE import_id NOT IN (SELECT id FROM imports)`;
    const { length } = await read(strays);
    if (length > 0) found.push(`${length} imports have ${table} and are not there`);
  }
  const differences = await countDifferences(read);
  return [...found, ...differences.map((one) => `counted wrong: ${JSON.stringify(one)}`)].slice(0, 20);
}

/** How many rows the imports of a site say that they stored and corrected, all together. */
export const sumSaid = async ({ site }: Place, owner: Client): Promise<number> =>
  (await importsOf(owner, site.siteId)).reduce((sum, { stored, corrected }) => sum + stored + corrected, 0);

async function importsOf(owner: Client, siteId: string): Promise<ImportLine[]> {
  const all: ImportLine[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { status, body } = await owner.get(`/api/sites/${siteId}/imports?limit=100${cursor && `&cursor=${cursor}`}`);
    if (status !== 200) throw new Error(`the list of imports: ${status} ${JSON.stringify(body)}`);
    all.push(...body.items);
    cursor = body.nextCursor;
  }
  return all;
}

const ofAnswers = [
  'responses',
  'answer_facets',
  'facet_answers',
  'tickets',
  'messages',
  'customers',
  'customer_keys',
  'touchpoints',
  'known_names',
  'imported_values',
  'corrected_answers',
];
const leftOver = `SELECT ${ofAnswers.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`;

/** Takes all imports of a site back, the newest or the oldest first, and says what is left of them. */
export async function undoAll(place: Place, owner: Client, isNewestFirst: boolean): Promise<string[]> {
  const { read, site } = place;
  const all = await importsOf(owner, site.siteId);
  const found: string[] = [];
  for (const { id, canBeUndone } of isNewestFirst ? all : all.toReversed()) {
    if (!canBeUndone) continue;
    const { status, body } = await owner.put(`/api/sites/${site.siteId}/imports/${id}/undoing`, {});
    if (status !== 200) found.push(`undoing ${id}: ${status} ${JSON.stringify(body)}`);
  }
  const undoing = `SELECT count(*) AS n FROM imports WHERE state = 'undoing'`;
  await until(async () => (await read(undoing))[0]!['n'] === 0, { meanwhile: () => onTick(place) });
  const left = Object.entries((await read(leftOver))[0]!).filter(([, n]) => n !== 0);
  if (left.length > 0) found.push(`after the undo there are ${JSON.stringify(left)}`);
  return [...found, ...(await countDifferences(read)).map((one) => `after the undo: ${JSON.stringify(one)}`)].slice(
    0,
    20,
  );
}

/** A worker goes on when its host tells it to. */
async function onTick({ setUp, apps }: Place): Promise<void> {
  if (setUp === 'worker') await (await fetch(`${apps[0]!.url()}/cdn-cgi/handler/scheduled`)).text();
  else await new Promise((go) => setTimeout(go, 50));
}
