import type { Context } from 'hono';
import type { z } from 'zod';
import { boundedJson } from '@huiyin/shared/domain/text/bounded-json';
import { invalid } from './input.ts';
import { Problem } from '../base/problem.ts';

const largestBody = 65_536;

/** Counts the bytes of a body, and throws where there were too many. */
export type CountBytes = (n: number) => void;

/** Reads JSON as `publicJson` does, and checks it. Throws Problem('invalid') and what that throws. */
export async function publicBody<S extends z.ZodType>(c: Context, schema: S, count: CountBytes): Promise<z.output<S>> {
  const result = schema.safeParse(await publicJson(c, count));
  if (!result.success) throw invalid(result.error.issues);
  return result.data;
}

/**
 * Reads JSON sent as application/json or text/plain (which needs no preflight), at most 64 KiB.
 * Throws Problem('unsupported_type' | 'too_large' | 'bad_json'), and what `count` throws.
 */
export async function publicJson(c: Context, count: CountBytes): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const packed = c.req.header('content-encoding') !== undefined;
  if (packed || (type !== 'application/json' && type !== 'text/plain')) throw new Problem('unsupported_type');
  return parseJson(await publicText(c, count));
}

/** A body of known length is read in one piece, which costs a fraction of a stream. */
async function publicText(c: Context, count: CountBytes): Promise<string> {
  const length = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
  if (length === undefined) return streamedText(c.req.raw.body, count);
  if (!(Number(length) <= largestBody)) throw tooLarge();
  count(Number(length));
  return c.req.text();
}

async function streamedText(body: ReadableStream<Uint8Array> | null, count: CountBytes): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    count(chunk.byteLength);
    if (bytes > largestBody) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(): Problem {
  return new Problem('too_large', { detail: `at most ${largestBody} bytes` });
}

function parseJson(text: string): unknown {
  try {
    return boundedJson(text);
  } catch {
    throw new Problem('bad_json');
  }
}
