/** One server-sent event. */
interface Sent {
  event: string;
  data: string;
  /** Empty where it has none. */
  id: string;
}

/** Reads server-sent events, as our server writes them, until the stream ends. `EventSource` cannot say whose stream it wants. */
export async function readEvents(body: ReadableStream<BufferSource>, hear: (sent: Sent) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const blocks = (rest + read.value).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      const sent = { event: field('event'), data: field('data'), id: field('id') };
      if (sent.data) hear(sent);
    }
  }
}
