import { expect, it } from 'vitest';
import { pieceStream } from './piece-stream.ts';

async function* pieces(made: string[], fault?: Error) {
  for (const piece of ['a', '物', 'c']) {
    made.push(piece);
    yield piece;
  }
  if (fault) throw fault;
}

it('gives each piece as it is taken, and none before', async () => {
  const made: string[] = [];
  const reader = pieceStream(pieces(made)).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('a');
  expect(made).toEqual(['a']);
  await reader.cancel();
  expect(made).toEqual(['a']);
});

it('is broken off where making one fails', async () => {
  expect(await new Response(pieceStream(pieces([]))).text()).toBe('a物c');
  await expect(new Response(pieceStream(pieces([], new Error('gone')))).text()).rejects.toThrow('gone');
});
