import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { keepIdleConnections } from './idle-connections.ts';

test('an idle connection is kept for longer than proxies keep theirs, and shortly where many are open', async () => {
  let asked = 0;
  const waiting: ServerResponse[] = [];
  // Each has a connection of its own: all are open before the first is answered.
  const server = createServer((_, response) => {
    if (waiting.push(response) === asked) for (const one of waiting.splice(0)) one.end();
  });
  keepIdleConnections(server, 2);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });

  const told = (times: number): Promise<unknown[]> => {
    asked = times;
    const ask = async (): Promise<unknown> => {
      const [answer] = (await once(get({ port, agent }), 'response')) as [IncomingMessage];
      return answer.resume().headers['keep-alive'];
    };
    return Promise.all(Array.from({ length: times }, ask));
  };
  expect(await told(2)).toEqual(['timeout=125', 'timeout=125']);
  // Three are open from here on.
  await told(3);
  expect(await told(3)).toEqual(['timeout=5', 'timeout=5', 'timeout=5']);

  agent.destroy();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
