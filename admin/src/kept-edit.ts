import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drafts } from './drafts.ts';

interface Kept<R, D> {
  readonly read: R;
  readonly draft: D;
}

/** Something while it is edited: as it was read, as it stands in the form, and kept in the browser until it is saved or discarded. */
export class KeptEdit<R, D extends object | string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #draftOf: (read: R) => D;
  #drafts!: Drafts;
  #about = '';
  /** As it was when the edit began, or as somebody else left it since; what is saved says so. */
  read!: R;
  draft!: D;
  /** Whether this is what was left unsaved before. */
  isRestored = false;

  /** @param draftOf what the form begins with */
  constructor(host: ReactiveControllerHost, draftOf: (read: R) => D) {
    this.#host = host;
    this.#draftOf = draftOf;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begins with what was read, or goes on with what this person left unsaved. */
  begin(drafts: Drafts, about: string, read: R): void {
    this.#drafts = drafts;
    this.#about = about;
    const kept = drafts.read<Kept<R, D>>(about);
    this.read = kept?.read ?? read;
    this.draft = kept ? this.#whole(kept.draft) : this.#draftOf(read);
    this.isRestored = kept !== undefined;
    this.#host.requestUpdate();
  }

  /** A console of an earlier release may have kept less. */
  #whole(kept: D): D {
    return typeof kept === 'object' ? Object.assign({}, this.#draftOf(this.read), kept) : kept;
  }

  get isChanged(): boolean {
    return JSON.stringify(this.draft) !== JSON.stringify(this.#draftOf(this.read));
  }

  /** The parts of the form that differ from what was read. */
  get change(): Partial<D> {
    const before = this.#draftOf(this.read);
    const names = Object.keys(this.draft) as (keyof D)[];
    const isOther = (name: keyof D): boolean => JSON.stringify(this.draft[name]) !== JSON.stringify(before[name]);
    return Object.fromEntries(names.filter(isOther).map((name) => [name, this.draft[name]])) as Partial<D>;
  }

  set(draft: D): void {
    this.draft = draft;
    this.#keep();
  }

  /** Somebody else was faster: what is in the form stays, and is now an edit of theirs. */
  rebase(read: R): void {
    this.read = read;
    this.#keep();
  }

  /** What was edited is saved, and is `read` now; or what is in the form is dropped for what was read. */
  settle(read: R = this.read): void {
    this.read = read;
    this.draft = this.#draftOf(read);
    this.isRestored = false;
    this.#keep();
  }

  #keep(): void {
    if (this.isChanged) this.#drafts.keep(this.#about, { read: this.read, draft: this.draft });
    else this.#drafts.drop(this.#about);
    this.#host.requestUpdate();
  }
}
