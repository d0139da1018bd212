/* Child of `bench intake`: sends answers over N connections for a while, prints what it measured as one line of JSON.
   It is a process of its own, so that the server's core is not shared with it. */
import { Connection } from '../load/connection.ts';
import { rating } from '../load/answers.ts';
import { percentile } from '../load/percentile.ts';
import type { Load } from './intake-round.ts';

const [url = '', path = '', connections = '', seconds = ''] = process.argv.slice(2);
const origin = 'origin: https://shop.example\r\n';
const end = performance.now() + Number(seconds) * 1000;
const times: number[] = [];
let refused = 0;

async function visitors(): Promise<void> {
  const connection = new Connection(url);
  while (performance.now() < end) {
    const body = JSON.stringify(rating());
    const start = performance.now();
    const { status } = await connection.post(path, body, origin);
    if (status === 201) times.push(performance.now() - start);
    else refused += 1;
  }
  connection.close();
}

const start = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, visitors));
const took = (performance.now() - start) / 1000;
const load: Load = {
  perSecond: times.length / took,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  stored: times.length,
  refused,
};
console.log(JSON.stringify(load));
