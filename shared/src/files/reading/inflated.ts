import { UnreadableFile } from './unreadable.ts';

/** So much of it is handed over at once; a stream of Node holds some four of these. */
const packedPiece = 16_384;

/**
 * What deflated bytes unpack to, a piece at a time. Throws UnreadableFile where they are none. Who stops early has unpacked what the stream holds, some
 * 64 KB of them, to a thousand times as much at most, and nothing behind it: a stream of Node that is cancelled while it unpacks throws where nobody can
 * catch it, and ends the process.
 */
export async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  const enough = new AbortController();
  feed(writable.getWriter(), packed, enough.signal).catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new UnreadableFile('broken', 'ZIP');
      });
      if (done) return;
      yield value;
    }
  } finally {
    enough.abort();
    await drain(reader).catch(() => undefined);
  }
}

async function feed(writer: WritableStreamDefaultWriter, packed: Uint8Array, enough: AbortSignal): Promise<void> {
  for (let at = 0; at < packed.byteLength && !enough.aborted; at += packedPiece)
    await writer.write(packed.subarray(at, at + packedPiece));
  await writer.close();
}

async function drain(reader: ReadableStreamDefaultReader<unknown>): Promise<void> {
  while (!(await reader.read()).done);
}
