import { allKept, keptOf, sumOf } from './kept.ts';
import { ndjson, type Sent } from './sent.ts';

/** A whole file in one call: it is inspected, imported, and what is said of it is there. */
export async function byCall({ place, owner, file, source, random, ask, say }: Sent): Promise<void> {
  const at = `/api/sites/${place.site.siteId}`;
  const call = { headers: { 'content-type': file.isNdjson ? ndjson : 'application/octet-stream' } };
  const query = new URLSearchParams({ source, ...(file.map !== undefined && { map: file.map }) });
  await ask('import-inspections', () => owner.post(`${at}/import-inspections?${query}`, file.bytes, call));
  if (random.chance(0.5)) query.set('mostRefused', '100');
  if (random.chance(0.2)) query.set('corrections', random.pick(['replace', 'refuse']));
  const before = await allKept(place.read);
  const checked = await ask('check', () => owner.post(`${at}/imports?${query}&dryRun=true`, file.bytes, call));
  const untouched = await allKept(place.read);
  if (sumOf(untouched) !== sumOf(before)) say(`a check stored ${sumOf(untouched) - sumOf(before)}`);
  const { status, body } = await ask('imports', () => owner.post(`${at}/imports?${query}`, file.bytes, call));
  const grew = sumOf(await allKept(place.read)) - sumOf(before);
  const told = status === 200 ? body.stored + body.corrected : 0;
  if (grew !== told) say(`said ${told} and stored ${grew}`);
  if (checked.status !== status) say(`a check was answered ${checked.status}, the import ${status}`);
  if (status !== 200) return;
  const counts = ({ rows, stored, alreadyThere, corrected, errorCount }: Record<string, number>) =>
    JSON.stringify([rows, stored, alreadyThere, corrected, errorCount]);
  if (!body.stopped && counts(checked.body) !== counts(body))
    say(`a check said ${counts(checked.body)}, the import ${counts(body)}`);
  if (body.import === null) return;
  const kept = await keptOf(place.read, body.import);
  if (sumOf(kept) !== told) say(`said ${told}, and the import has ${JSON.stringify(kept)}`);
}
