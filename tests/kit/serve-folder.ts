import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { serve, type Served } from './serve.ts';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A plain web server over one folder, as any host of built pages would be; gone at the end of the scope. */
export const serveFolder = (folder: string): Promise<Served> =>
  serve(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://host').pathname).replace(/\/$/, '/index.html');
    const body = await readFile(join(folder, path)).catch(() => null);
    response.statusCode = body ? 200 : 404;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(body);
  });
