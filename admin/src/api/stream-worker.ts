import { isFor, openPersonStream, type StreamNews } from './person-stream.ts';

/** A tab says whose it is, which site it shows and from where on it is to hear, and null when it hears nothing any more. */
export type Wish = { readonly personId: string; readonly siteId: string; readonly since: string } | null;

/** The tabs of a person, each with the site it shows, and what ends their stream. */
interface Heard {
  readonly ports: Map<MessagePort, string>;
  end(): void;
}

/** Two persons in one browser never share a stream. */
const persons = new Map<string, Heard>();

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]!;
  port.addEventListener('message', ({ data }: MessageEvent<Wish>) => {
    leave(port);
    if (data) hear(port, data);
  });
  port.start();
});

function hear(port: MessagePort, { personId, siteId, since }: NonNullable<Wish>): void {
  let heard = persons.get(personId);
  if (!heard) {
    const ports = new Map<MessagePort, string>();
    const tell = (told: StreamNews): void => ports.forEach((site, one) => isFor(site, told) && one.postMessage(told));
    heard = { ports, end: openPersonStream(personId, since, tell) };
    persons.set(personId, heard);
  }
  heard.ports.set(port, siteId);
}

function leave(port: MessagePort): void {
  for (const [personId, { ports, end }] of persons)
    if (ports.delete(port) && !ports.size) {
      end();
      persons.delete(personId);
    }
}
