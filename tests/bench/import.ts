import { besideClient, besideJob, warmUp, type Beside } from './beside.ts';
import { askToUndo, exportAlone, importAlone, importsOf, undoAlone, type Alone } from './import-alone.ts';
import { writeAnswers } from './import-files.ts';
import { startImportServer, type ImportServer } from './import-server.ts';
import { say, table, verdict } from './say.ts';

const mostMb = 200;
const rowsASecond = 5_000;
const timesAsSlow = 2;

/**
 * `bench import`: answers that come and leave as files, a million of them, and what that costs whoever answers meanwhile. Gives whether the bars
 * hold: 5,000 rows stored a second, 200 MB on either side, an answer's p99 at most twice that of an idle server.
 */
export async function benchImport({ quick }: { quick: boolean }): Promise<boolean> {
  await using started = new AsyncDisposableStack();
  const place = await startImportServer(started);
  const [rows, inSheets, rounds] = quick ? [100_000, 20_000, 3] : [1_000_000, 100_000, 10];
  const alone = [
    await importAlone(place, 'answers.csv', rows),
    await importAlone(place, 'sheets.xlsx', inSheets),
    await exportAlone(place, 'csv'),
    await exportAlone(place, 'xlsx'),
    await undoAlone(place),
  ];
  return report(alone, await allBeside(place, { rows, rounds }));
}

async function allBeside(place: ImportServer, { rows, rounds }: { rows: number; rounds: number }) {
  const beside = new Map<string, Beside>();
  const more = place.dir.file('more.csv');
  await writeAnswers(more, rows, 'more');
  await warmUp(place.intake);
  beside.set('import, csv', await besideClient(place.intake, place.import(more), rounds));
  for (const format of ['csv', 'xlsx'] as const)
    beside.set(`export, ${format}`, await besideClient(place.intake, place.export(format), rounds));
  const [open] = await importsOf(place);
  beside.set('undo', await besideJob(place.intake, () => askToUndo(place, open.id), rounds));
  return beside;
}

function report(alone: readonly Alone[], beside: ReadonlyMap<string, Beside>): boolean {
  say('\nalone');
  table(
    ['', 'rows/s', 'CPU ms a row', 'client MB', 'server MB above rest', 'also'],
    alone.map(({ name, perSecond, cpuMsEach, clientMb, serverMb, note }) => [
      name,
      perSecond.toFixed(0),
      cpuMsEach.toFixed(3),
      clientMb.toFixed(0),
      serverMb.toFixed(0),
      note,
    ]),
  );
  say('\nan answer meanwhile, 64 connections, medians of rounds');
  table(
    ['', 'rounds', 'idle p50 ms', 'p99', 'answers/s', 'beside p50 ms', 'p99', 'answers/s'],
    [...beside].map(([name, { idle, busy, rounds }]) => [
      name,
      String(rounds),
      ...[idle, busy].flatMap(({ p50, p99, perSecond }) => [p50.toFixed(1), p99.toFixed(1), perSecond.toFixed(0)]),
    ]),
  );
  say('');
  return [...alone.flatMap(judged), ...[...beside].map(besideJudged)].every(Boolean);
}

function judged({ name, perSecond, clientMb, serverMb }: Alone): boolean[] {
  const memory = Math.max(clientMb || 0, serverMb);
  return [
    ...(name.startsWith('import')
      ? [verdict(perSecond >= rowsASecond, `${name}: ${perSecond.toFixed(0)} rows a second (bar: ${rowsASecond})`)]
      : []),
    verdict(memory <= mostMb, `${name}: at most ${memory.toFixed(0)} MB on either side (bar: ${mostMb})`),
  ];
}

function besideJudged([name, { idle, busy }]: [string, Beside]): boolean {
  const times = busy.p99 / idle.p99;
  return verdict(
    times <= timesAsSlow,
    `${name}: an answer's p99 is ${times.toFixed(2)} times idle (bar: ${timesAsSlow})`,
  );
}
