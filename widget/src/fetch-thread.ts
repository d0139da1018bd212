import { call } from './call.ts';

export interface ThreadRequest {
  readonly stream: boolean;
  readonly etag?: string;
  readonly signal: AbortSignal;
}

/** Asks for a thread, as a stream of events or once. */
export const fetchThread = (url: string, secret: string, { stream, etag, signal }: ThreadRequest): Promise<Response> =>
  call(url, {
    signal,
    cache: 'no-store',
    headers: {
      authorization: `Bearer ${secret}`,
      ...(stream ? { accept: 'text/event-stream' } : {}),
      ...(etag ? { 'if-none-match': etag } : {}),
    },
  });
