import { request, type IncomingHttpHeaders } from 'node:http';

/** What came back. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came, packed or not. */
  bytes: Buffer;
}

/**
 * A call as it is written, for what `fetch` does not let one say: the path as it stands, any Host, any header.
 *
 * @example
 * await rawCall(server.url, '/docs/a%2f..%2fshow.js', { headers: { host: 'rebind.evil.test' } });
 */
export function rawCall(
  base: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const call = request({ host: hostname.replaceAll(/[[\]]/g, ''), port, path, method, headers, agent: false });
    call.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
