const mostBehindBytes = 1_048_576;
const encoder = new TextEncoder();

/** What goes over the wire at once. */
export type Chunk = Uint8Array<ArrayBuffer>;
export const chunkOf = (words: string): Chunk => encoder.encode(words);

/** The body of one open stream. */
export interface StreamBody {
  readable: ReadableStream<Chunk>;
  /** Says the first words, and after them what was sent before. */
  begin(words: string): void;
  /** Whoever does not keep up is dropped. */
  send(chunk: Chunk): void;
  end(): void;
}

/** `gone` is called once, when the reader left, fell behind, or the stream was ended. */
export function createStreamBody(gone: () => void): StreamBody {
  let controller!: ReadableStreamDefaultController<Chunk>;
  let held: Chunk[] | undefined = [];
  let isOpen = true;

  const close = (how: () => void): void => {
    if (!isOpen) return;
    isOpen = false;
    how();
    gone();
  };
  const readable = new ReadableStream<Chunk>(
    {
      start: (made) => void (controller = made),
      cancel: () => close(() => undefined),
    },
    { highWaterMark: mostBehindBytes, size: ({ byteLength }) => byteLength },
  );
  const send = (chunk: Chunk): void => {
    if (!isOpen) return;
    if (held) return void held.push(chunk);
    controller.enqueue(chunk);
    if (controller.desiredSize! < 0) close(() => controller.error(new Error('the reader is too far behind')));
  };
  return {
    readable,
    begin(words) {
      const before = held ?? [];
      held = undefined;
      send(chunkOf(words));
      for (const chunk of before) send(chunk);
    },
    send,
    end: () => close(() => controller.close()),
  };
}
