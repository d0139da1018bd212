import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { expect } from 'chai';
import { importLine } from '../gallery/sample-import.ts';
import type { Looked, RefusedPart, Sent, Told } from '../src/imports/reading/asked.ts';
import { ImportReader, UnreadFile, type Waiter } from '../src/imports/reading/import-reader.ts';

/** Longer than what is looked at first. */
const rows = Array.from({ length: 600 }, (_, i) => `2026-05-01,${1 + (i % 5)},${3 + (i % 2)},${'x'.repeat(2_000)}`);
const large = (last = ''): File =>
  new File(['day,csat,ces,comment\n', ...Array.from({ length: 22 }, () => `${rows.join('\n')}\n`), last], 'large.csv');
const map = (score: string): string => `occurredAt=day,csat=${score},comment=comment`;
const rejected = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error) => error,
  );

describe('the reader of large files', () => {
  const { Worker } = globalThis;
  const told: Told[] = [];
  let reader: ImportReader;
  beforeEach(() => {
    told.length = 0;
    globalThis.Worker = class extends Worker {
      constructor(...all: ConstructorParameters<typeof Worker>) {
        super(...all);
        this.addEventListener('message', ({ data }: MessageEvent<Told>) => void told.push(data));
      }
    };
    reader = new ImportReader('s');
  });
  afterEach(() => {
    reader.close();
    globalThis.Worker = Worker;
  });

  const firstLines: string[] = [];
  const refused: RefusedPart[] = [];
  /** Everything is taken as it comes. */
  const api: ImportApi = {
    ofHeader: async () => [],
    read: async () => ({ ...importLine(), errors: [] }),
    open: async () => ({ ...importLine(), errors: [] }),
    async send(_, line, ndjson) {
      const count = ndjson.trim().split('\n').length;
      if (line === 1 || line === 2) firstLines.push(ndjson.slice(0, ndjson.indexOf('\n')));
      const errors = ndjson.split('\n').flatMap((row) => {
        const said = JSON.parse(row);
        return said.refused ? [{ line: said.line, message: '', ...said.refused }] : [];
      });
      const none = {
        alreadyThere: 0,
        corrected: 0,
        errors,
        errorCount: errors.length,
        leftOut: [],
        remarks: [],
        mayCorrect: [],
      };
      const unlike = { isMoreToCorrect: false, elsewhere: { compared: 0, sources: [] }, waiting: { open: 0, late: 0 } };
      const more = { passedOver: nonePassedOver(), stopped: false, dryRun: true, import: null };
      return { rows: count, stored: count, ...none, ...unlike, ...more };
    },
    finish: async () => ({ ...importLine(), errors: [] }),
  };
  const nobody: Waiter = { signal: new AbortController().signal, tell: () => undefined };
  const look = (file: File, choices: ImportChoices, waiter = nobody): Promise<Looked> =>
    reader.look(file, choices, waiter);
  const check = ({ signal, tell } = nobody): Promise<Sent | Looked> =>
    reader.send(
      { phase: 'checking', newId: 'a', corrects: false },
      { api, signal, tell, refused: (part) => void refused.push(part) },
    );

  it('sends what was looked at last, whichever look ends first', async () => {
    const looks = [look(large(), { map: map('csat') }), look(large(), { map: map('ces') })];
    const [, looked] = await Promise.allSettled(looks);
    expect(looked!.status).to.equal('fulfilled');
    firstLines.length = 0;
    expect(await check()).to.have.nested.property('progress.stored', 13_200);
    expect(JSON.parse(firstLines[0]!).answer.score).to.equal(3);
    expect(told.findLast((one) => 'progress' in one)).to.have.deep.property('rows', { done: 13_200, of: 13_200 });
    const stop = new AbortController();
    const stopped = rejected(look(large(), { map: map('csat') }, { signal: stop.signal, tell: () => stop.abort() }));
    expect(await stopped).to.equal(stop.signal.reason);
    firstLines.length = 0;
    await check();
    expect(JSON.parse(firstLines[0]!).answer.score).to.equal(3);
    const failing = rejected(look(large(), { encoding: 'none' }));
    expect(await failing).to.be.instanceOf(UnreadFile);
    expect(await rejected(check())).to.be.instanceOf(UnreadFile);
  });

  it('stops reading once it is stopped, and begins again', async () => {
    await look(large(), { map: map('csat') });
    const stop = new AbortController();
    const stopped = rejected(check({ signal: stop.signal, tell: () => stop.abort() }));
    expect(await stopped).to.equal(stop.signal.reason);
    const done = (await check()) as Sent;
    expect(done.progress.stored).to.equal(13_200);
    const shares = told.filter((one) => 'read' in one && one.ask === 2) as { read: number }[];
    expect(shares.at(-1)!.read).to.be.lessThan(0.9);
  });

  it('asks what only all of a file asks, and tells of which days all of it is', async () => {
    const looked = await look(large('2026-06-01,9,4,late\n'.repeat(40)), { map: map('csat') });
    expect([looked.inspection.whole, looked.inspection.open]).to.deep.equal([false, []]);
    const asked = (await check()) as Looked;
    expect([asked.inspection.whole, asked.inspection.open]).to.deep.equal([true, ['scale']]);
    const scaled = await look(large('2026-06-01,9,4,late\n'), { map: map('csat'), scale: '1-9' });
    expect(scaled.inspection.days?.last).to.equal('2026-05-01');
    expect(await check()).to.have.nested.property('days.last', '2026-06-01');
  });

  it('tells what was refused with the cells of its rows, and of no others', async () => {
    const file = new File(['day,csat,till\n2026-05-01,4,A\nnever,3,B\n2026-05-01,4\n2026-05-02,x,C\n'], 'small.csv');
    await look(file, { map: map('csat').replace(',comment=comment', '') });
    refused.length = 0;
    await check();
    expect(refused).to.deep.equal([
      {
        columns: ['day', 'csat', 'till'],
        rows: [
          {
            line: 3,
            field: 'occurredAt',
            trouble: 'moment_unread',
            value: 'never',
            message: '',
            cells: ['never', '3', 'B'],
          },
          { line: 4, field: 'row', trouble: 'width', value: '2 ≠ 3', message: '', cells: ['2026-05-01', '4'] },
          { line: 5, field: 'csat', trouble: 'score_unread', value: 'x', message: '', cells: ['2026-05-02', 'x', 'C'] },
        ],
      },
    ]);
  });

  it('is another one where it could not be loaded', async () => {
    const { Worker: Good } = globalThis;
    globalThis.Worker = class extends Good {
      constructor() {
        super('/is-not-there.js', { type: 'module' });
      }
    };
    const small = new File(['day,csat\n2026-05-01,4\n'], 'small.csv');
    expect(await rejected(look(small, {}))).to.have.nested.property('fault.reason', 'failed');
    globalThis.Worker = Good;
    expect(await look(small, {})).to.have.nested.property('inspection.answers', 1);
  });
});
