import { openSiteStream, type Told } from './site-stream.ts';

/** Who hears a site, and what ends its stream. */
interface Heard {
  readonly ports: Set<MessagePort>;
  end(): void;
}

const sites = new Map<string, Heard>();

/** A tab says the id of the site it shows, and null when it shows none. */
addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0]!;
  port.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
    leave(port);
    if (data !== null) hear(port, data);
  });
  port.start();
});

function hear(port: MessagePort, siteId: string): void {
  let heard = sites.get(siteId);
  if (!heard) {
    const ports = new Set<MessagePort>();
    const tell = (told: Told): void => ports.forEach((one) => one.postMessage(told));
    heard = { ports, end: openSiteStream(siteId, tell) };
    sites.set(siteId, heard);
  }
  heard.ports.add(port);
}

function leave(port: MessagePort): void {
  for (const [siteId, { ports, end }] of sites)
    if (ports.delete(port) && !ports.size) {
      end();
      sites.delete(siteId);
    }
}
