import { parseArgs } from 'node:util';
import { fuzzOften } from './fuzz/fuzz-often.ts';
import { isClean, killOften, line } from './kill.ts';

// pnpm faults kill [--times 200]       SIGKILL under load, again and again: nothing acknowledged may be lost
// pnpm faults fuzz [--times 20000]     calls made of the API's own description, right and wrong: no promise of it is broken

const { positionals, values } = parseArgs({ allowPositionals: true, options: { times: { type: 'string' } } });
const faults: Record<string, { times: number; run(times: number): Promise<boolean> }> = {
  kill: { times: 200, run: kill },
  fuzz: { times: 20_000, run: fuzzOften },
};
const chosen = faults[positionals.join()];
const times = Number(values.times ?? chosen?.times);
if (!chosen || !(Number.isInteger(times) && times > 0)) {
  console.error(`Usage: pnpm faults ${Object.keys(faults).join('|')} [--times N]`);
  process.exit(2);
}
process.exitCode = (await chosen.run(times)) ? 0 : 1;

async function kill(most: number): Promise<boolean> {
  const start = performance.now();
  const all = await killOften(most, (soFar) => {
    if (soFar.kills % 10 === 0)
      console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s   ${line(soFar)}`);
  });
  for (const what of all.broken.slice(0, 50)) console.error(what);
  console.log(`\n${line(all)}`);
  return isClean(all);
}
