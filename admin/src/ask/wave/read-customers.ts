// Before the reader of texts, which looks for it.
import '../../imports/reading/stand-in-buffer.ts';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { openTable } from '@huiyin/shared/files/reading/open-table';
import type { ListedCustomer } from '../../api/population.ts';
import { fileSource } from '../../imports/reading/file-source.ts';
import { customerColumns, customerOf } from './customer-rows.ts';

/** What the rows of a file are, a call at a time: customers, and how many rows had no id. */
export interface CustomerPiece {
  readonly customers: ListedCustomer[];
  readonly without: number;
}

/** Reads a list of customers, CSV, workbook or NDJSON. Throws UnreadableFile; gives undefined where no column says the ids. */
export async function readCustomers(file: File): Promise<AsyncGenerator<CustomerPiece> | undefined> {
  const table = await openTable(
    fileSource(file.name, file, () => undefined),
    {},
  );
  const at = customerColumns(table.header.names);
  return at && pieces();

  async function* pieces(): AsyncGenerator<CustomerPiece> {
    let customers: ListedCustomer[] = [];
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
