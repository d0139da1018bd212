import type { Call } from '../base/call.ts';
import { importRows } from '../imports/kept/import-at-once.ts';

/**
 * Takes in open complaints, made now one after the other. Each is a ticket then, numbered on from those of the site.
 *
 * @param differs what the nth of them, from 0, says otherwise than the others
 * @throws where not all are stored
 */
export async function openComplaints(
  call: Call,
  count = 1,
  differs: (nth: number) => object = () => ({}),
): Promise<void> {
  const rows = Array.from({ length: count }, (_, nth) => ({
    line: nth + 1,
    body: {
      externalId: call.ids.uuid(),
      occurredAt: new Date(call.now).toISOString(),
      kind: 'complaint',
      comment: 'Late',
      status: 'open',
      ...differs(nth),
    },
  }));
  const { stored, errors } = await importRows(call, rows, { dryRun: false });
  if (stored !== count) throw new Error(JSON.stringify(errors));
}
