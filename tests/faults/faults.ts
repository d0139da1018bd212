import { parseArgs } from 'node:util';
import { stepOften } from './clock.ts';
import { fillOften } from './disk.ts';
import { damageKinds } from './files/damage.ts';
import { sendDamaged, waysIn, type Damaging } from './files/send-damaged.ts';
import { fuzzOften } from './fuzz/fuzz-often.ts';
import { killOften, line } from './kill.ts';
import { setUps, type SetUpName } from './place.ts';
import { streamOften } from './streams.ts';

// pnpm faults kill [--times 200]       SIGKILL under load, again and again: nothing acknowledged may be lost
// pnpm faults disk [--times 20]        a full disk under load: what cannot be written is put off, reading goes on
// pnpm faults clock [--times 3]        a clock that was ten years ahead: what it made is not valid, and work goes on
// pnpm faults streams [--times 20]     open streams of all kinds: all are told, all end with their server
// pnpm faults fuzz [--times 20000]     calls made of the API's own description, right and wrong: no promise of it is broken
// pnpm faults files [FOLDER …]         10,000 damaged files of the kinds people import, and of these folders: taken, or refused in words, in bounded
//                                      time and memory, never in part, and taken back without a rest
//
// --on file | cluster | worker         on one set-up; else on all three, one after another
// --seed N                             of files: the same ones again, from that one on
// --kind bytes | cells | …             of files: one kind of damage
// --way call | pieces | command        of files: one way in

const mostTold = 50;

interface Outcome {
  broken: string[];
}
interface Fault {
  times: number;
  /** Does it so often; gives what broke and the figures in one line. */
  run(on: SetUpName, times: number, how: Damaging): Promise<Outcome & { figures: string }>;
}

function fault<O extends Outcome>(
  times: number,
  often: (on: SetUpName, times: number, progress: (soFar: O) => void, how: Damaging) => Promise<O>,
  figures: (outcome: O) => string,
): Fault {
  const run: Fault['run'] = async (on, wanted, how) => {
    const start = performance.now();
    let told = 0;
    const tell = ({ broken }: O): void => {
      for (const what of broken.slice(told, mostTold)) console.error(what);
      told = broken.length;
    };
    const progress = (soFar: O): void => {
      console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s   ${figures(soFar)}`);
      tell(soFar);
    };
    const outcome = await often(on, wanted, progress, how);
    tell(outcome);
    return { broken: outcome.broken, figures: figures(outcome) };
  };
  return { times, run };
}

const faults: Record<string, Fault> = {
  kill: fault(200, killOften, line),
  disk: fault(20, fillOften, (f) => `${f.fills} times full, ${f.acked} acknowledged, ${f.broken.length} faults`),
  clock: fault(3, stepOften, (s) => `${s.steps} steps of ten years, ${s.broken.length} faults`),
  streams: fault(
    20,
    streamOften,
    (r) => `${r.rounds} rounds, ${r.opened} streams, ${r.told} told, ${r.broken.length} faults`,
  ),
  files: fault(
    10_000,
    sendDamaged,
    (f) =>
      `${f.files} files, seed ${f.seed}, ${JSON.stringify(f.byStatus)}, slowest ${f.slowestMs} ms (${f.slowest}), ${Math.round(f.moreMb)} MB above rest, ${f.broken.length} faults`,
  ),
  fuzz: fault(
    20_000,
    fuzzOften,
    (f) =>
      `${f.calls} calls, seed ${f.seed}, ${JSON.stringify(f.byStatus)}, ${f.memory.at(-1) ?? '?'} MB, ${f.broken.length} faults`,
  ),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string' },
    on: { type: 'string' },
    seed: { type: 'string' },
    kind: { type: 'string' },
    way: { type: 'string' },
  },
});
const [name = '', ...folders] = positionals;
const chosen = folders.length > 0 && name !== 'files' ? undefined : faults[name];
const times = Number(values.times ?? chosen?.times);
const { kind, way } = values;
const how: Damaging = { seed: values.seed === undefined ? undefined : Number(values.seed), kind, way, folders };
const isKnown = (kind === undefined || damageKinds.includes(kind)) && (way === undefined || waysIn.includes(way));
const places = setUps.filter((on) => values.on === undefined || on === values.on);
if (!chosen || !isKnown || places.length === 0 || !(Number.isInteger(times) && times > 0)) {
  console.error(
    `Usage: pnpm faults ${Object.keys(faults).join('|')} [--on ${setUps.join('|')}] [--times N] [--seed N] [--kind ${damageKinds.join('|')}] [--way ${waysIn.join('|')}] [FOLDER …]`,
  );
  process.exit(2);
}

const lines: string[] = [];
for (const on of places) {
  console.log(`\n${name} on ${on}`);
  const { broken, figures } = await chosen.run(on, times, how);
  lines.push(`${broken.length ? '✗' : '✓'} ${on.padEnd(8)} ${figures}`);
  if (broken.length) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
