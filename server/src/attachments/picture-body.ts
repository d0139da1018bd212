import { largestPictureBytes } from '@huiyin/shared/domain/limits';
import type { Context } from 'hono';
import type { CountBytes } from '../http/public-body.ts';
import { Problem } from '../base/problem.ts';

const mostHeld = 64 * 1_048_576;
const mostHeldByOne = 16 * 1_048_576;

/** Counts what is held in memory of pictures under way, so that many at once cannot fill it. */
export interface Holding {
  /** Throws Problem('busy') when too much is held, of all or of this address. */
  take(address: string, bytes: number): void;
  giveBack(address: string, bytes: number): void;
}

export function createHolding(): Holding {
  const byAddress = new Map<string, number>();
  let held = 0;
  return {
    take(address, bytes) {
      const own = (byAddress.get(address) ?? 0) + bytes;
      if (held + bytes > mostHeld || own > mostHeldByOne) throw new Problem('busy', { retryAfterSeconds: 3 });
      held += bytes;
      byAddress.set(address, own);
    },
    giveBack(address, bytes) {
      const own = (byAddress.get(address) ?? 0) - bytes;
      held -= bytes;
      if (own > 0) byAddress.set(address, own);
      else byAddress.delete(address);
    },
  };
}

/**
 * Reads a picture of at most 5 MiB and hands it to `use`; it counts as held until that ends.
 * Throws Problem('unsupported_type' | 'too_large' | 'busy'), and what `count` throws.
 */
export async function withPicture<T>(
  c: Context,
  { holding, count, address }: { holding: Holding; count: CountBytes; address: string },
  use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  // A browser gives a file it does not know no type at all.
  const type = c.req.header('content-type') ?? 'application/octet-stream';
  const packed = c.req.header('content-encoding') !== undefined;
  if (packed || !/^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i.test(type))
    throw new Problem('unsupported_type');
  if (Number(c.req.header('content-length') ?? 0) > largestPictureBytes) throw tooLarge();

  const chunks: Uint8Array[] = [];
  let length = 0;
  let held = 0;
  const letGo = (): void => {
    holding.giveBack(address, held);
    held = chunks.length = 0;
  };
  let refusal: unknown;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      length += chunk.byteLength;
      if (length > largestPictureBytes) throw tooLarge();
      // A sender who is cut off would not hear why: the rest is read and counted, and not held.
      try {
        count(chunk.byteLength);
        if (refusal) continue;
        holding.take(address, chunk.byteLength);
        held += chunk.byteLength;
        chunks.push(chunk);
      } catch (error) {
        refusal ??= error;
        letGo();
      }
    }
    if (refusal) throw refusal;
    return await use(joined(chunks, length));
  } finally {
    letGo();
  }
}

function joined(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks.splice(0)) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function tooLarge(): Problem {
  return new Problem('too_large', { detail: `at most ${largestPictureBytes} bytes` });
}
