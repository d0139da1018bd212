import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's web page with the script tag in it, on an origin of its own. */
export interface HostPage extends AsyncDisposable {
  url: string;
}

/**
 * Serves one page under the strictest policy that a site owner may have: nothing but the widget's server for scripts and calls,
 * own styles only, Trusted Types required.
 */
export async function startHostPage(huiyin: string, siteKey: string, attributes = ''): Promise<HostPage> {
  const policy = [
    "default-src 'none'",
    `script-src ${huiyin}`,
    `connect-src ${huiyin}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop elsewhere</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">
<script src="${huiyin}/huiyin.js" data-site="${siteKey}" ${attributes} async></script>
<h1>A shop elsewhere</h1><label>Search <input></label></html>`;
  const style =
    '* { box-sizing: border-box; letter-spacing: 2px } button { background: red !important; border-radius: 0 }';
  const server = createServer((request, response) => {
    const isStyle = request.url === '/style.css';
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', isStyle ? 'text/css' : 'text/html');
    response.end(isStyle ? style : page);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
