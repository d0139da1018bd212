import { newId } from '../new-id.ts';
import type { Chosen, Run } from './chosen.ts';
import { holdImport } from './imports-sent.ts';
import { patientCalls } from './patient-calls.ts';
import type { RefusedPart } from './reading/asked.ts';
import { UnreadFile, type ImportReader } from './reading/import-reader.ts';
import { withRefused } from './refused-csv.ts';

/** What of a file is sent where, and who is told how far it is. */
interface Sending extends Pick<Run, 'phase'> {
  readonly siteId: string;
  readonly reader: ImportReader;
  /** Whether what the check offered corrects what is stored. */
  readonly corrects: boolean;
  /** Of the file. */
  readonly fingerprint: string;
  readonly signal: AbortSignal;
  tell(change: Partial<Run>): void;
}

/** How it ended. Without a run nothing was sent, since only all of the file said what has to be said of it. */
type Ended = Pick<Chosen, 'looked' | 'fault'> & { readonly run?: Partial<Run> };

/** Has all of what was looked at checked, or stored. While it is stored the page is not left unasked, and other tabs know of it. */
export async function sendChosen(sending: Sending): Promise<Ended> {
  const leave = sending.phase === 'storing' ? hold(sending) : undefined;
  try {
    return await ended(sending);
  } catch (error) {
    if (error instanceof UnreadFile) return { fault: error.fault, run: { state: 'stopped' } };
    return { run: { state: 'stopped', problem: sending.signal.aborted ? undefined : error } };
  } finally {
    leave?.();
  }
}

async function ended({ siteId, reader, phase, corrects, signal, tell }: Sending): Promise<Ended> {
  let table: Run['refused'];
  const api = patientCalls(siteId, { signal, wait: () => tell({ state: 'waiting' }) });
  const refused = (part: RefusedPart): void => tell({ refused: (table = withRefused(table, part)) });
  const how = { phase, newId: newId(), corrects };
  const done = await reader.send(how, {
    api,
    signal,
    refused,
    tell: (far) => tell({ ...far, state: 'going' }),
  });
  return 'importId' in done ? { run: { ...done, state: 'over' } } : { looked: done };
}

function hold({ siteId, fingerprint }: Sending): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  const release = holdImport(siteId, fingerprint);
  addEventListener('beforeunload', ask);
  return () => {
    removeEventListener('beforeunload', ask);
    release();
  };
}
