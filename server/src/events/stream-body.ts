const mostBehindBytes = 1_048_576;
const encoder = new TextEncoder();

/** The body of one open stream. */
export interface StreamBody {
  readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Says the first words, and after them what was sent before. */
  begin(words: string): void;
  /** Whoever does not keep up is dropped. */
  send(chunk: Uint8Array<ArrayBuffer>): void;
  end(): void;
}

/** `gone` is called once, when the reader left, fell behind, or the stream was ended. */
export function createStreamBody(gone: () => void): StreamBody {
  let controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  let held: Uint8Array<ArrayBuffer>[] | undefined = [];
  let isOpen = true;

  const close = (how: () => void): void => {
    if (!isOpen) return;
    isOpen = false;
    how();
    gone();
  };
  const readable = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start: (made) => void (controller = made),
      cancel: () => close(() => undefined),
    },
    { highWaterMark: mostBehindBytes, size: ({ byteLength }) => byteLength },
  );
  const send = (chunk: Uint8Array<ArrayBuffer>): void => {
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
      send(encoder.encode(words));
      for (const chunk of before) send(chunk);
    },
    send,
    end: () => close(() => controller.close()),
  };
}
