import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { startingChoices } from '@huiyin/shared/files/sending/known-before';
import { areSameChoices } from '@huiyin/shared/files/sending/same-choices';
import { importsLike, readImport, type ImportLine } from '../api/imports.ts';
import type { Chosen, Run } from './chosen.ts';
import { ImportReader, UnreadFile } from './reading/import-reader.ts';
import { refusedKept } from './refused-csv.ts';
import { sendChosen } from './send-chosen.ts';

/** By what something is read, and who said it. */
type ReadBy = Pick<Chosen, 'choices' | 'readAs'>;

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
  #looking = new AbortController();
  /** By what it was understood last. */
  #by: ReadBy | undefined;

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
    this.#set({ file, choices: { source: file.name }, isLooking: false, alike: [] });
    await this.#lookAt();
    const { chosen } = this;
    if (chosen?.file !== file || !chosen.looked) return;
    const alike = await importsLike(this.#siteId, chosen.looked.opening.header).catch(() => []);
    if (this.chosen?.file !== file) return;
    const known = startingChoices(alike, chosen.looked);
    this.#change({ alike, readAs: known?.from });
    if (known) await this.choose(known.choices);
  }

  /** Understands it by other choices; what is undefined is found out. What says the same as what was found out is not looked at again. */
  async choose(choices: ImportChoices): Promise<void> {
    if (!this.chosen) return;
    this.stop();
    const { run: _, fault, ...chosen } = this.chosen;
    const now = said({ ...chosen.choices, ...choices });
    this.#set({ ...chosen, choices: now });
    const { isLooking, looked, readAs } = chosen;
    if (fault || isLooking || !looked || !areSameChoices(looked.opening.choices, now)) await this.#lookAt();
    else this.#by = { choices: now, readAs };
  }

  /** Forgets what was said of it. */
  async findOutAnew(): Promise<void> {
    if (!this.chosen) return;
    this.stop();
    const { run: _, fault: __, readAs: ___, ...chosen } = this.chosen;
    this.#set({ ...chosen, choices: { source: chosen.file.name } });
    await this.#lookAt();
  }

  /** Checks it anew, by what becomes of earlier answers that it says otherwise, or as of the source that holds them. */
  async correct(how: Pick<ImportChoices, 'corrections' | 'source'>): Promise<void> {
    await this.choose(how);
    const { looked, isLooking, fault } = this.chosen ?? {};
    if (looked && !isLooking && !fault) await this.send('checking');
  }

  /** Says of what was checked that its source is none of those that hold its rows. */
  sayOtherSource(): void {
    if (this.chosen?.run) this.#change({ run: { ...this.chosen.run, isOtherSource: true } });
  }

  /** Has all of it checked, or stored; `corrects`: what the check offered corrects what is stored. */
  async send(phase: Run['phase'], corrects = false): Promise<void> {
    this.stop();
    const sending = (this.#sending = new AbortController());
    // What was ended for another says nothing of that.
    const isNewest = (): boolean => sending === this.#sending && this.chosen?.run !== undefined;
    const tell = (change: Partial<Run>): void => {
      if (isNewest()) this.#change({ run: { ...this.chosen!.run!, ...change } });
    };
    this.#change({ run: { phase, state: 'going' } });
    const { fingerprint } = this.chosen!.looked!.opening;
    const how = { siteId: this.#siteId, reader: this.#reader!, fingerprint, phase, corrects };
    const { run: end, ...found } = await sendChosen({ ...how, signal: sending.signal, tell });
    if (!isNewest()) return;
    const { run, ...chosen } = this.chosen!;
    this.#set({ ...chosen, ...found, ...(end && { run: { ...run!, ...end } }) });
  }

  /** What was refused as a table: all of what came from here, or what the import kept where others sent the rest of it. */
  async refused(): Promise<Blob> {
    const { refused, importId, progress } = this.chosen!.run!;
    if (refused && !progress?.byOthers) return refused;
    return refusedKept(await readImport(this.#siteId, importId!));
  }

  /** Ends what is on its way: what is stored stays, and can be gone on with. */
  stop(): void {
    this.#sending.abort();
  }

  /** Ends the look at it: what was understood before stays, and a file of which nothing is known yet is let go of. */
  stopLooking(): void {
    if (this.chosen?.looked) this.#looking.abort();
    else this.leave();
  }

  /** Lets go of the file whose import this was, finished or broken off; nobody goes on with it. */
  undone({ id, fingerprint }: Pick<ImportLine, 'id' | 'fingerprint'>): void {
    const { run, looked, alike } = this.chosen ?? {};
    const isOfFile = run?.phase === 'storing' && looked?.opening.fingerprint === fingerprint;
    if (isOfFile && (run.importId ?? id) === id) this.leave();
    else if (alike) this.#change({ alike: alike.filter((one) => one.id !== id) });
  }

  /** Lets go of the file. */
  leave(): void {
    this.stop();
    this.#reader?.close();
    this.#reader = undefined;
    this.#looking = new AbortController();
    this.#set(undefined);
  }

  async #lookAt(): Promise<void> {
    this.#reader ??= new ImportReader(this.#siteId);
    const { file, choices, readAs } = this.chosen!;
    this.#looking.abort();
    const looking = (this.#looking = new AbortController());
    const tell = (change: Partial<Chosen>): void => {
      if (looking === this.#looking) this.#change(change);
    };
    const { signal } = looking;
    this.#change({ isLooking: true, read: undefined });
    try {
      const looked = await this.#reader.look(file, choices, { signal, tell: (far) => 'read' in far && tell(far) });
      if (looking === this.#looking) this.#by = { choices, readAs };
      tell({ looked, isLooking: false });
    } catch (error) {
      if (signal.aborted) return tell({ ...this.#by, isLooking: false });
      if (!(error instanceof UnreadFile)) throw error;
      tell({ fault: error.fault, isLooking: false });
    }
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
