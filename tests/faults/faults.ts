import { parseArgs } from 'node:util';
import { isClean, killOften, line } from './kill.ts';

// pnpm faults kill [--times 200]    SIGKILL under load, again and again: nothing acknowledged may be lost

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '200' } },
});
const times = Number(values.times);
if (positionals.join() !== 'kill' || !(Number.isInteger(times) && times > 0)) {
  console.error('Usage: pnpm faults kill [--times 200]');
  process.exit(2);
}

const start = performance.now();
const all = await killOften(times, (soFar) => {
  if (soFar.kills % 10 === 0)
    console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s   ${line(soFar)}`);
});
for (const what of all.broken.slice(0, 50)) console.error(what);
console.log(`\n${line(all)}`);
process.exitCode = isClean(all) ? 0 : 1;
