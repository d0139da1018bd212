import type { ListedCustomer } from '../../api/population.ts';
import { UnreadFile } from '../../imports/reading/import-reader.ts';
import type { ReadingFault } from '../../imports/reading/reading-fault.ts';

/** What the rows of a file are, a call at a time: customers, and how many rows had no id. */
export interface CustomerPiece {
  readonly customers: ListedCustomer[];
  readonly without: number;
}

/** What the page asks the worker: to open a file, then for its pieces until there is none. */
export type CustomersAsked = { readonly open: File } | { readonly next: true };
export type CustomersTold =
  | { readonly hasIds: boolean }
  | { readonly piece: CustomerPiece | undefined }
  | { readonly fault: ReadingFault };

/**
 * Reads a list of customers, CSV, workbook or NDJSON, in a worker: the page never waits for it. Throws UnreadFile; gives undefined where no column says
 * the ids.
 */
export async function readCustomers(file: File): Promise<AsyncGenerator<CustomerPiece> | undefined> {
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
    if ('hasIds' in told && told.hasIds) return pieces();
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
