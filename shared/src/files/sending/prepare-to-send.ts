import type { ImportLine, ImportOpening } from '../../contract/imports/kept.ts';
import type { ImportResult } from '../../contract/imports/taken.ts';
import type { OpenedImport } from '../open-import.ts';
import { nonePassedOver } from '../passed-over.ts';
import type { ImportApi } from './import-api.ts';
import { piecesOf } from './pieces.ts';
import { createTally, type Counts, type Progress } from './progress.ts';
import { readAhead } from './read-ahead.ts';
import { areSameChoices } from './same-choices.ts';

/** A file on its way to a site. */
export interface Sending {
  api: ImportApi;
  file: Pick<OpenedImport, 'rows'>;
  opening: ImportOpening;
  /** Somebody said of which source it is: else a check looks whether it is that of another import. */
  isSourceSaid: boolean;
  /** A new id, of version 7: that of the import, unless there is one to go on with. */
  newId: string;
  /** Ends what goes on, between two pieces. */
  signal: AbortSignal;
  /** Told after each piece. */
  tell(progress: Progress): void;
  /**
   * Told by their lines what was refused of each piece; where an import is gone on with that kept some of what it refused before, that first. Left out,
   * nobody asks.
   */
  refused?(errors: ImportResult['errors']): Promise<void>;
}

/** An import that can be checked and stored; each gives how far it came. */
export interface PreparedImport {
  /** Where another sender of the same file opened one meanwhile, storing gives that one's. */
  readonly id: string;
  /** The first line that is still to be sent, 1 where it begins. */
  readonly from: number;
  /** Has all of it looked at: it says what storing it would do. Stores nothing. */
  check(): Promise<Progress>;
  /** Opens it, sends all of it and says that it is done, unless the signal ended it. What others send at once or have done meanwhile is one with it. */
  store(): Promise<Progress>;
}

const none: Counts = { rows: 0, stored: 0, alreadyThere: 0, corrected: 0, refused: 0 };

/** Looks whether this very file broke off before, or is being sent, understood in the same way: then it is gone on with. */
export async function prepareToSend(sending: Sending): Promise<PreparedImport> {
  const { api, opening, newId, signal } = sending;
  const openOne = async () => (await api.ofHeader(opening.header)).find((one) => isOfSame(one, opening));
  let begun = await openOne();
  const id = () => begun?.id ?? newId;
  const pass = (phase: Progress['phase'], tell = sending.tell) =>
    sendFrom({ ...sending, tell }, { id: id(), from: begun?.nextLine ?? 1, there: begun ?? none, phase });

  /** What came of it where others are done with it; undefined where they are not. */
  const doneByOthers = async (sent: Progress | undefined): Promise<Progress | undefined> => {
    const alike = await api.ofHeader(opening.header);
    const done = alike.find((one) => one.id === id() && one.state === 'done');
    return done && summedUp(done, opening, sent);
  };

  return {
    get id() {
      return id();
    },
    from: begun?.nextLine ?? 1,
    check: async () => (await pass('checking')).progress,
    async store() {
      begun = (await openOne()) ?? begun;
      let sent: Progress | undefined;
      try {
        if (!begun) await api.open(newId, opening);
        const { progress, lastLine } = await pass('storing', (now) => sending.tell((sent = now)));
        // What may be refused was asked before anything was stored.
        if (!signal.aborted) await api.finish(id(), { passedOver: progress.passedOver, lastLine, mostRefused: 100 });
        return progress;
      } catch (error) {
        const done = signal.aborted ? undefined : await doneByOthers(sent).catch(() => undefined);
        if (done) return done;
        throw error;
      }
    },
  };
}

const isOfSame = (one: ImportLine, { fingerprint, choices }: ImportOpening): boolean =>
  one.state === 'open' && one.fingerprint === fingerprint && areSameChoices(one.choices, choices);

function summedUp(done: ImportLine, opening: ImportOpening, sent: Progress | undefined): Progress {
  const { passedOver } = done;
  const of = { phase: 'storing', of: opening.answers } as const;
  const kinds = sent ?? createTally(of, none, nonePassedOver()).now();
  return { ...kinds, ...countsOf(done), passedOver: passedOver ?? kinds.passedOver, byOthers: true };
}

const countsOf = ({ rows, stored, alreadyThere, corrected, refused }: Counts): Counts => ({
  rows,
  stored,
  alreadyThere,
  corrected,
  refused,
});

interface Pass extends Pick<Progress, 'phase'> {
  id: string;
  from: number;
  /** What the lines before were counted as. */
  there: Counts;
}

async function sendFrom(
  { api, file, opening, isSourceSaid, signal, tell, refused }: Sending,
  pass: Pass,
): Promise<{ progress: Progress; lastLine: number }> {
  const { id, from, there, phase } = pass;
  const { corrections, source = opening.file } = opening.choices;
  const said = {
    source,
    header: opening.header,
    ...(corrections && { corrections }),
    ...(!isSourceSaid && from === 1 && { elsewhere: 'true' as const }),
  };
  const passedOver = nonePassedOver();
  const tally = createTally({ phase, of: opening.answers }, countsOf(there), passedOver);
  let lastLine = from - 1;
  if (phase === 'storing' && there.refused > 0)
    await refused?.((await api.read(id)).errors.filter(({ line }) => line < from));
  for await (const piece of piecesOf(readAhead(file.rows(passedOver)), from)) {
    if (signal.aborted) break;
    const result = await api.send(id, piece.line, piece.ndjson, phase === 'checking', said);
    ({ lastLine } = piece);
    piece.isSent(result);
    tally.add(result, piece.cut);
    if (result.errors.length > 0) await refused?.(result.errors);
    tell(tally.now());
  }
  return { progress: tally.now(), lastLine };
}
