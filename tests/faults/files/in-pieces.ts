import type { Random } from '@huiyin/server/sample-data/random';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { keptOf, sumOf } from './kept.ts';
import { readHere } from './read-here.ts';
import { ndjson, type Sent } from './sent.ts';

/**
 * What is read of it here in pieces of some lines, as our senders do: some are sent twice, or twice at once, or cut off; some come too late, or are no
 * pieces; some imports are left open.
 */
export async function inPieces(sent: Sent): Promise<void> {
  const { place, owner, source, random, ask, say } = sent;
  const read = await readHere(sent);
  if (!read) return;
  const { opening, pieces } = read;
  const at = `/api/sites/${place.site.siteId}/imports/${uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))}`;
  const open = () => ask('opening', () => owner.put(at, opening));
  if ((await open()).status !== 200) return;
  if (random.chance(0.1)) await open();
  const send = (line: number, body: string) =>
    ask(`piece ${line}`, () => owner.put(`${at}/pieces/${line}`, body, { headers: { 'content-type': ndjson } }));
  const cutOff = (line: number, body: string) =>
    owner
      .put(`${at}/pieces/${line}`, body, {
        headers: { 'content-type': ndjson },
        signal: AbortSignal.timeout(random.pick([1, 5, 20])),
      })
      .catch(() => undefined);
  const order = random.chance(0.1) ? pieces.toReversed() : pieces;
  for (const [i, { line, body, nextLine }] of order.entries()) {
    if (random.chance(0.1)) await send(line, spoilt(body, random));
    if (random.chance(0.05)) await send(nextLine - 1, body);
    if (random.chance(0.05)) await send(line, [body, order[i + 1]?.body ?? ''].join('\n'));
    if (random.chance(0.1)) await cutOff(line, body);
    if (random.chance(0.2)) await Promise.all([send(line, body), send(line, body)]);
    else await send(line, body);
    if (random.chance(0.1)) await send(line, body);
  }
  if (random.chance(0.2)) return;
  const lastLine = Math.max(0, (pieces.at(-1)?.nextLine ?? 1) - 1);
  const completion = { passedOver: nonePassedOver(), lastLine, mostRefused: random.pick([2, 100, 100]) };
  await ask('completion', () => owner.put(`${at}/completion`, completion));
  const { body } = await ask('import', () => owner.get(at));
  const kept = await keptOf(place.read, body.id);
  if (sumOf(kept) !== body.stored + body.corrected)
    say(`${source} says ${body.stored} stored and ${body.corrected} corrected, and has ${JSON.stringify(kept)}`);
}

/** What is no piece, or another. */
function spoilt(body: string, random: Random): string {
  const at = Math.floor(random.next() * body.length);
  return random.pick([
    body.slice(0, at),
    body.slice(at),
    '',
    'null',
    `${body}\n${body}`,
    body.replaceAll(/"line":\d+/g, '"line":1e9'),
    body.replaceAll(/"line":\d+/g, '"line":0.5'),
    body.replaceAll('"answer"', '"answers"'),
    `${'{"line":1,"answer":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
    body.replaceAll(/"occurredAt":"[^"]*"/g, '"occurredAt":{"a":[]}'),
    body.replaceAll(/"kind":"[^"]*"/g, '"kind":"metric"'),
    body.replaceAll(/"externalId":"[^"]*"/g, String.raw`"externalId":"\ud800"`),
  ]);
}
