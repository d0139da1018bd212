import type { Context } from 'hono';
import { Problem } from '../base/problem.ts';
import type { Asset, Assets } from '../base/deps.ts';

/** Answers with a file, packed where the browser takes it; 304 where it has it already. Throws Problem('not_found'). */
export async function sendAsset(c: Context, assets: Assets, path: string, cache: string): Promise<Response> {
  const asset = await assets.get(path);
  if (!asset) throw new Problem('not_found');
  return answerWith(c, asset, cache);
}

/** The same for one that is there. */
export function answerWith(c: Context, asset: Asset, cache: string): Response {
  c.header('cache-control', cache);
  c.header('etag', asset.etag);
  c.header('vary', 'accept-encoding');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  c.header('content-type', asset.type);
  const small = asset.brotli && /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? asset.brotli : null;
  if (small) c.header('content-encoding', 'br');
  return c.body(small ?? asset.body);
}
