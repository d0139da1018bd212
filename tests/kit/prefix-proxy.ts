import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { serve } from './serve.ts';

/** A customer's own server, which hands a path of its own on to ours. */
export interface PrefixProxy extends AsyncDisposable {
  /** The customer's origin. */
  origin: string;
  /** Where our server is below it, ending in a slash. */
  base: string;
}

/**
 * What `location /help/ { proxy_pass http://127.0.0.1:8787/; }` does in nginx: takes the prefix off the path, keeps the
 * rest, says who asked, and changes nothing in what comes back. Everything else is `page`.
 */
export async function startPrefixProxy(
  target: string,
  prefix = '/help/',
  page = '<!doctype html>',
): Promise<PrefixProxy> {
  const { hostname, port } = new URL(target);
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const headers = { ...asked.headers, 'x-forwarded-for': asked.socket.remoteAddress ?? '' };
    const path = `/${asked.url!.slice(prefix.length)}`;
    const passed = request({ hostname, port, path, method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  };
  const { url: origin, ...ends } = await serve((asked, answer) => {
    if (asked.url?.startsWith(prefix)) return pass(asked, answer);
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  return { origin, base: origin + prefix, ...ends };
}
