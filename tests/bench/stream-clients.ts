/* Child of `bench streams`: opens the streams it is told of (a JSON file of paths and headers) and reads them until it is
   ended. A process of its own, so that the server's core is not shared with it. */
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';

const [url = '', file = ''] = process.argv.slice(2);
const wanted = JSON.parse(readFileSync(file, 'utf8')) as { path: string; headers: Record<string, string> }[];
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

const open = ({ path, headers }: (typeof wanted)[number]): Promise<void> =>
  new Promise((done, failed) => {
    const request = get(url + path, { agent, headers: { accept: 'text/event-stream', ...headers } }, (answer) => {
      answer.resume();
      if (answer.statusCode !== 200) return failed(new Error(`${path} answered ${answer.statusCode}`));
      answer.once('end', () => failed(new Error(`${path} ended`)));
      done();
    });
    request.once('error', failed);
  });

const atOnce = 50;
for (let i = 0; i < wanted.length; i += atOnce) await Promise.all(wanted.slice(i, i + atOnce).map(open));
console.log(JSON.stringify({ open: wanted.length }));
