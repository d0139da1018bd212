import type { ListedCustomer } from '../../api/population.ts';
import { UnreadFile } from '../../imports/reading/import-reader.ts';
import type { ReadingFault } from '../../imports/reading/reading-fault.ts';

/** What the rows of a file are, a call at a time: customers, how many rows had no id, and how many fields did not fit. */
export interface CustomerPiece {
  readonly customers: ListedCustomer[];
  readonly without: number;
  readonly unfit: number;
}

/** What was understood of the columns of a file, by their names there. */
export interface UnderstoodColumns {
  readonly id: string;
  /** With that of the ids. */
  readonly understood: readonly string[];
  /** How many there are in all. */
  readonly all: number;
}

export interface CustomerFile {
  readonly columns: UnderstoodColumns;
  /** Who does not read them all ends them after the first. */
  readonly pieces: AsyncGenerator<CustomerPiece>;
}

/** What the page asks the worker: to open a file, then for its pieces until there is none. */
export type CustomersAsked = { readonly open: File } | { readonly next: true };
export type CustomersTold =
  | { readonly columns: UnderstoodColumns | undefined }
  | { readonly piece: CustomerPiece | undefined }
  | { readonly fault: ReadingFault };

/**
 * Reads a list of customers, CSV, workbook or NDJSON, in a worker: the page never waits for it. Throws UnreadFile; gives undefined where no column says
 * the ids.
 */
export async function readCustomers(file: File): Promise<CustomerFile | undefined> {
  const worker = new Worker(new URL('./customers-worker.ts', import.meta.url), { type: 'module' });
  const ask = (asked: CustomersAsked): Promise<CustomersTold> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CustomersTold>) =>
        'fault' in data ? reject(new UnreadFile(data.fault)) : resolve(data);
      worker.onerror = () => reject(new UnreadFile({ reason: 'failed' }));
      worker.postMessage(asked);
    });
  try {
    const told = await ask({ open: file });
    if ('columns' in told && told.columns) return { columns: told.columns, pieces: pieces() };
  } catch (error) {
    worker.terminate();
    throw error;
  }
  worker.terminate();
  return undefined;

  async function* pieces(): AsyncGenerator<CustomerPiece> {
    try {
      for (;;) {
        const told = await ask({ next: true });
        if (!('piece' in told) || !told.piece) return;
        yield told.piece;
      }
    } finally {
      worker.terminate();
    }
  }
}
