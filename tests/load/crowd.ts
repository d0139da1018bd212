import { patienceMs } from '../kit/patience.ts';

/** What was said in one thread, by the driver's own books. Every text begins with the thread's id, its marker. */
export interface Conversation {
  id: string;
  number: number;
  secret: string;
  customer: string[];
  staff: string[];
  notes: string[];
  /** When each staff text was sent, until the visitor's stream told it. */
  underway: Map<string, number>;
}

/** What everybody in the crowd shares. */
export interface Crowd {
  url: string;
  siteId: string;
  siteKey: string;
  /** Aborts when it is over. */
  over: AbortSignal;
  conversations: Map<string, Conversation>;
  /** ms from a staff member's reply to its arrival in the visitor's stream. */
  reached: number[];
  ratings: number;
  resolutions: number;
  outcomes: number;
  errors: string[];
}

/** Runs somebody's life; what it throws is an error of the whole run. */
export async function live(crowd: Crowd, who: string, life: () => Promise<void>): Promise<void> {
  try {
    await life();
  } catch (error) {
    if (!crowd.over.aborted || !(error as Error).name.includes('Abort')) crowd.errors.push(`${who}: ${String(error)}`);
  }
}

/** The body of an answer that had to be good. */
export function good<T>({ status, body }: { status: number; body: T }, what: string): T {
  if (status >= 300) throw new Error(`${what} was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Waits between the two, or until it is over. */
export function think(over: AbortSignal, leastMs: number, mostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      over.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, leastMs + Math.random() * (mostMs - leastMs));
    over.addEventListener('abort', done);
    if (over.aborted) done();
  });
}

/** Aborts some seconds after it is over, and not before all replies have arrived: streams stay open so long. */
export function lingering({ over, conversations }: Crowd): AbortSignal {
  const ended = new AbortController();
  const later = (): void => {
    const latest = performance.now() + patienceMs;
    const end = (): void => {
      const underway = [...conversations.values()].some((talk) => talk.underway.size > 0);
      if (!underway || performance.now() > latest) ended.abort();
      else setTimeout(end, 50);
    };
    setTimeout(end, 2500);
  };
  if (over.aborted) later();
  else over.addEventListener('abort', later);
  return ended.signal;
}
