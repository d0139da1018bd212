/** Reads an SSE answer until it ends or `signal` aborts, and gives `hear` each event's name and JSON data. Throws for any other answer. */
export async function listen(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  hear: (event: string, data: unknown) => void,
): Promise<void> {
  const response = await fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal });
  if (!response.ok || !response.body) throw new Error(`the stream ${url} answered ${response.status}`);
  let rest = '';
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) tell(block, hear);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function tell(block: string, hear: (event: string, data: unknown) => void): void {
  const event = /^event: ?(.*)$/m.exec(block)?.[1];
  const data = /^data: ?(.*)$/m.exec(block)?.[1];
  if (event && data) hear(event, JSON.parse(data));
}
