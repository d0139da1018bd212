import { and, eq, inArray } from 'drizzle-orm';
import type { Call } from '../../base/call.ts';
import { did } from '../../base/events/record-event.ts';
import { importThere, type Import } from '../kept/kept-imports.ts';
import { splitCounts } from '../kept/split-counts.ts';
import { imports } from '../tables.ts';

/** Has an import taken back, one that is still open too: it takes in nothing more, and the job `import-undoing` does the rest. Asked again it changes nothing. */
export async function askToUndo(call: Call, id: string): Promise<Import> {
  const { db, site } = call;
  const { file } = await importThere(call, id);
  await call.write([
    splitCounts(site.id, id, ['open']),
    db.read
      .update(imports)
      .set({ state: 'undoing' })
      .where(and(eq(imports.siteId, site.id), eq(imports.id, id), inArray(imports.state, ['open', 'done']))),
    did('import.undoing', { id }, { file }, 'if changed'),
  ]);
  return importThere(call, id);
}
