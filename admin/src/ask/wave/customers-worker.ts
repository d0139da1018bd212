// Before the reader of texts, which looks for it.
import '../../imports/reading/stand-in-buffer.ts';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { openTable } from '@huiyin/shared/files/reading/open-table';
import { fileSource } from '../../imports/reading/file-source.ts';
import { faultOf } from '../../imports/reading/reading-fault.ts';
import { customerColumns, customerOf } from './customer-rows.ts';
import type { CustomerPiece, CustomersAsked, CustomersTold } from './read-customers.ts';

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
    pieces = await piecesOf(asked.open);
    return { hasIds: pieces !== undefined };
  }
  return { piece: (await pieces?.next())?.value };
}

async function piecesOf(file: File): Promise<typeof pieces> {
  const table = await openTable(
    fileSource(file.name, file, () => undefined),
    {},
  );
  const at = customerColumns(table.header.names);
  return at && read();

  async function* read(): AsyncGenerator<CustomerPiece> {
    let customers: CustomerPiece['customers'] = [];
    let without = 0;
    for await (const row of table.rows()) {
      const one = 'cells' in row ? customerOf(row.cells, at!) : undefined;
      if (one) customers.push(one);
      else without += 1;
      if (customers.length < populationLimits.atOnce) continue;
      yield { customers, without };
      customers = [];
      without = 0;
    }
    if (customers.length > 0 || without > 0) yield { customers, without };
  }
}
