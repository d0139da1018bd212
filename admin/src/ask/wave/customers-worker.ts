// Before the reader of texts, which looks for it.
import '../../imports/reading/stand-in-buffer.ts';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { openTable } from '@huiyin/shared/files/reading/open-table';
import { fileSource } from '../../imports/reading/file-source.ts';
import { faultOf } from '../../imports/reading/reading-fault.ts';
import { customerColumns, customerOf, type CustomerColumns } from './customer-rows.ts';
import type { CustomerPiece, CustomersAsked, CustomersTold, UnderstoodColumns } from './read-customers.ts';

/** Those of the file, once it was opened. */
let pieces: AsyncGenerator<CustomerPiece> | undefined;

addEventListener('message', ({ data }: MessageEvent<CustomersAsked>) => {
  answer(data).then(
    (told) => postMessage(told),
    (error) => postMessage({ fault: faultOf(error) } satisfies CustomersTold),
  );
});

async function answer(asked: CustomersAsked): Promise<CustomersTold> {
  if ('open' in asked) {
    return { columns: await open(asked.open) };
  }
  return { piece: (await pieces?.next())?.value };
}

async function open(file: File): Promise<UnderstoodColumns | undefined> {
  const table = await openTable(
    fileSource(file.name, file, () => undefined),
    {},
  );
  const { names } = table.header;
  const at = customerColumns(names);
  if (!at) return undefined;
  pieces = read(at);
  return { id: names[at.id]!, understood: Object.values(at).map((one) => names[one]!), all: names.length };

  async function* read(columns: CustomerColumns): AsyncGenerator<CustomerPiece> {
    let customers: CustomerPiece['customers'] = [];
    let [without, unfit] = [0, 0];
    for await (const row of table.rows()) {
      const one = 'cells' in row ? customerOf(row.cells, columns) : undefined;
      if (one) customers.push(one.customer);
      else without += 1;
      unfit += one?.unfit ?? 0;
      if (customers.length < populationLimits.atOnce) continue;
      yield { customers, without, unfit };
      customers = [];
      [without, unfit] = [0, 0];
    }
    if (customers.length > 0 || without > 0) yield { customers, without, unfit };
  }
}
