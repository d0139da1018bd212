import { realm } from './natives.ts';

/** The only fetch of the widget: the browser's own, never with cookies; `secret` is the key of a thread. */
export const call = async (url: string, secret?: string, init?: RequestInit): Promise<Response> =>
  realm().fetch(url, {
    credentials: 'omit',
    ...init,
    headers: { ...(init?.headers as object), ...(secret && { authorization: `Bearer ${secret}` }) },
  });
