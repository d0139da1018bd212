import type { CustomersExport } from '@huiyin/shared/contract/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { customersWith, type KnownCustomer } from '../customers/read-customers.ts';
import { ticketsSaying } from '../threads/find-words.ts';
import { eachCustomer } from '../tickets/each-customer.ts';
import { fileOf, withContacts, type ExportedFile } from './exported-file.ts';
import { tableOf, type Column } from './writing/table.ts';

interface Row extends KnownCustomer {
  readonly tickets: number;
}

const keysOfKind = ({ keys }: Row, wanted: KnownCustomer['keys'][number]['kind']): string[] =>
  keys.filter(({ kind }) => kind === wanted).map(({ value }) => value);

const columns: Column<Row>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'name', of: ({ name }) => name },
  { name: 'emails', of: (row) => keysOfKind(row, 'email') },
  { name: 'phones', of: (row) => keysOfKind(row, 'phone') },
  { name: 'signedIds', of: (row) => keysOfKind(row, 'signed_id') },
  { name: 'since', of: ({ since }) => iso(since), isMoment: true },
  { name: 'tickets', of: ({ tickets }) => tickets },
];

/**
 * The customers whose tickets are asked for as a file, by what each is known, and how many of these tickets they have. Throws Problem('forbidden') for
 * who may not see or take them.
 */
export function exportCustomers(call: Call<Staff>, { format, ...which }: CustomersExport): ExportedFile {
  if (!call.may('tickets.read')) throw new Problem('forbidden');
  withContacts(call, 'true');
  const slices = async function* (): AsyncGenerator<Row[]> {
    const said = await ticketsSaying(call.db, call.site.id, which.q);
    for await (const some of eachCustomer(call, which, said)) {
      const counts = new Map(some.map(({ id, tickets }) => [id, tickets]));
      const known = await customersWith(call.db, call.site.id, [...counts.keys()]);
      yield known.map((one) => ({ ...one, tickets: counts.get(one.id) ?? 0 }));
    }
  };
  return fileOf(call, { what: 'customers', format, contacts: true }, async () => [
    tableOf('customers', columns, slices),
  ]);
}
