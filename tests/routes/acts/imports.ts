import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const occurredAt = '2026-01-02T03:04:05Z';
  const rows = [
    { externalId: 'x', kind: 'csat', score: 4, occurredAt },
    { externalId: 'y', kind: 'complaint', comment: 'Late', status: 'open', occurredAt },
  ];
  const send = async (all: readonly object[]) => {
    const body = all.map((row) => JSON.stringify(row)).join('\n');
    await owner.post(`${site}/imports`, body, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  await send(rows);
  await send([
    { externalId: 'z', kind: 'complaint', comment: 'Broken', occurredAt, firstRepliedAt: 'PT90S', closedAt: 'PT900S' },
  ]);
  await send(rows.map((row) => ({ ...row, comment: 'Later than late' })));

  const [path, hash] = [`${site}/imports/${crypto.randomUUID()}`, 'a'.repeat(64)];
  await owner.put(path, { file: 'a.csv', bytes: 1, fingerprint: hash, header: hash, choices: {}, answers: 0 });
  await owner.put(`${path}/undoing`, {});
};
