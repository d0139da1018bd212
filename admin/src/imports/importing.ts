import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { OfferedCorrection } from '@huiyin/shared/files/corrections/corrections';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { importsLike } from '../api/imports.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../shell/session.ts';
import { startingChoices } from './known-before.ts';
import { patientCalls } from './patient-calls.ts';
import type { Looked } from './reading/asked.ts';
import { ImportReader, UnreadFile, type Underway } from './reading/import-reader.ts';
import type { ReadingFault } from './reading/reading-fault.ts';

/** All of a file on its way: checked, or stored. */
export interface Run {
  readonly phase: Progress['phase'];
  /** `waiting` for the server, which does not answer now. */
  readonly state: 'going' | 'waiting' | 'over' | 'stopped';
  /** How much of a large file was read before the first of it is sent, 0 to 1. */
  readonly read?: number;
  /** None before the first piece of it is sent. */
  readonly progress?: Progress;
  /** The first thousand of what was refused, of the import as a whole where it is gone on with on this page. */
  readonly errors: ImportResult['errors'];
  /** Once all of it is checked: rows that may correct stored answers. */
  readonly offered?: readonly OfferedCorrection[];
  /** Once it is stored. */
  readonly importId?: string;
  /** Once it is over: of all its answers. */
  readonly days?: ImportInspection['days'];
  /** Why it ended before its file did. */
  readonly problem?: unknown;
}

/** A file as far as it is understood. */
export interface Chosen {
  readonly file: File;
  readonly choices: ImportChoices;
  /** While it is looked at, what was understood before. */
  readonly looked?: Looked;
  readonly isLooking: boolean;
  /** Why it cannot be read as it is to be. */
  readonly fault?: ReadingFault;
  /** Imports of the same kind of file, newest first. */
  readonly alike: readonly ImportLine[];
  /** The one by whose choices it is read. */
  readonly readAs?: ImportLine;
  readonly run?: Run;
}

/**
 * The one file that is brought into a site: looked at, checked, stored. It goes on wherever in the console one goes, and knows no element;
 * `heard` is called back at each change.
 */
export class Importing {
  chosen: Chosen | undefined;
  readonly #siteId: string;
  readonly #heard = new Set<() => void>();
  #reader: ImportReader | undefined;
  #sending = new AbortController();
  /** Of looks, the newest counts. */
  #look = 0;

  constructor(siteId: string) {
    this.#siteId = siteId;
  }

  hear(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /** Takes another file, by what it says itself or by what was said of the same kind of file before. */
  async take(file: File): Promise<void> {
    this.leave();
    this.#set({ file, choices: { source: file.name }, isLooking: true, alike: [] });
    await this.#lookAt();
    const { chosen } = this;
    if (chosen?.file !== file || !chosen.looked) return;
    const alike = await importsLike(this.#siteId, chosen.looked.opening.header).catch(() => []);
    if (this.chosen?.file !== file) return;
    this.#change({ alike });
    const known = startingChoices(alike, chosen.looked);
    if (!known) return;
    this.#change({ readAs: known.from });
    await this.choose(known.choices);
  }

  /** Understands it by other choices; what is undefined is found out. */
  async choose(choices: ImportChoices): Promise<void> {
    if (!this.chosen) return;
    this.stop();
    const { run: _, fault: __, ...chosen } = this.chosen;
    this.#set({ ...chosen, choices: said({ ...chosen.choices, ...choices }) });
    await this.#lookAt();
  }

  /** Forgets what was said of it. */
  async findOutAnew(): Promise<void> {
    if (!this.chosen) return;
    this.stop();
    const { file, alike } = this.chosen;
    this.#set({ file, choices: { source: file.name }, isLooking: true, alike });
    await this.#lookAt();
  }

  /** Checks it anew, by what becomes of earlier answers that it says otherwise, or as of the source that holds them. */
  async correct(how: Pick<ImportChoices, 'corrections' | 'source'>): Promise<void> {
    await this.choose(how);
    const { looked, isLooking, fault } = this.chosen ?? {};
    if (looked && !isLooking && !fault) await this.send('checking');
  }

  /** Has all of it checked, or stored; `corrects`: what the check offered corrects what is stored. */
  async send(phase: Progress['phase'], corrects = false): Promise<void> {
    this.stop();
    const sending = (this.#sending = new AbortController());
    const { signal } = sending;
    // What was ended for another says nothing of that.
    const run = (change: Partial<Run>): void => {
      if (sending === this.#sending) this.#run(change);
    };
    const { run: before } = this.chosen ?? {};
    // What was told of a part of it that is stored stays told.
    const errors = phase === 'storing' && before?.phase === 'storing' ? before.errors : [];
    this.#change({ run: { phase, state: 'going', errors } });
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (phase === 'storing') addEventListener('beforeunload', ask);
    const api = patientCalls(this.#siteId, {
      signal,
      wait: () => run({ state: 'waiting' }),
      refused: (errors) => run({ errors: this.#withRefused(errors) }),
    });
    const tell = (how: Underway): void => run({ ...how, state: 'going' });
    try {
      const done = await this.#reader!.send({ phase, newId: newId(), corrects }, { api, signal, tell });
      if ('importId' in done) run({ state: 'over', ...done });
      else if (sending === this.#sending) this.#stillOpen(done);
    } catch (error) {
      const isUnread = error instanceof UnreadFile;
      if (isUnread && sending === this.#sending) this.#change({ fault: error.fault });
      run({ state: 'stopped', ...(!isUnread && !signal.aborted && { problem: error }) });
    } finally {
      removeEventListener('beforeunload', ask);
    }
  }

  /** Ends what is on its way: what is stored stays, and can be gone on with. */
  stop(): void {
    this.#sending.abort();
  }

  /** Lets go of the file. */
  leave(): void {
    this.stop();
    this.#reader?.close();
    this.#reader = undefined;
    this.#look += 1;
    this.#set(undefined);
  }

  async #lookAt(): Promise<void> {
    this.#reader ??= new ImportReader(this.#siteId);
    const { file, choices } = this.chosen!;
    const look = (this.#look += 1);
    this.#change({ isLooking: true });
    try {
      const looked = await this.#reader.look(file, choices);
      if (look === this.#look) this.#change({ looked, isLooking: false });
    } catch (error) {
      if (look !== this.#look) return;
      if (!(error instanceof UnreadFile)) throw error;
      this.#change({ fault: error.fault, isLooking: false });
    }
  }

  /** Only all of the file said what has to be said of it. */
  #stillOpen(looked: Looked): void {
    if (!this.chosen) return;
    const { run: _, ...chosen } = this.chosen;
    this.#set({ ...chosen, looked });
  }

  #withRefused(errors: Run['errors']): Run['errors'] {
    return [...(this.chosen?.run?.errors ?? []), ...errors].slice(0, mostErrorsTold);
  }

  #run(change: Partial<Run>): void {
    const { run } = this.chosen ?? {};
    if (run) this.#change({ run: { ...run, ...change } });
  }

  #change(change: Partial<Chosen>): void {
    if (this.chosen) this.#set({ ...this.chosen, ...change });
  }

  #set(chosen: Chosen | undefined): void {
    this.chosen = chosen;
    for (const heard of this.#heard) heard();
  }
}

const said = (choices: ImportChoices): ImportChoices =>
  Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined));

const all = new Map<string, Importing>();

/** That of a person on a site, for as long as the page lives. */
export function importingOf({ me, site }: Session): Importing {
  const key = `${me.person.id} ${site.id}`;
  const known = all.get(key) ?? new Importing(site.id);
  all.set(key, known);
  return known;
}
