import type { Context } from 'hono';
import type { z } from 'zod';
import { invalid } from './input.ts';
import { Problem } from './problem.ts';

/** The largest body of a public route, in bytes. */
export const largestPublicBody = 65_536;

/**
 * Reads JSON sent as application/json or text/plain (which needs no preflight) and checks it.
 * Throws Problem('unsupported_type' | 'bad_json' | 'invalid'). Size is held by the bodyLimit before it.
 */
export async function publicBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'text/plain') throw new Problem('unsupported_type');
  const result = schema.safeParse(parseJson(await c.req.text()));
  if (!result.success) throw invalid(result.error.issues as never);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad_json');
  }
}
