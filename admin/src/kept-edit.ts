import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Permission } from '@huiyin/shared/domain/permissions';
import { isSame } from './api/edit.ts';
import { draftsOf, HearDrafts, type Drafts } from './drafts.ts';
import { byId, merge, standing, type Merged, type NamedPath, type NameOf } from './merge.ts';
import { can, type Session } from './shell/session.ts';

interface Kept<R, D> {
  readonly read: R;
  readonly draft: D;
}

/** Something while it is edited: as it was read, as it stands in the form, and kept in the browser until it is saved or discarded. */
export class KeptEdit<R, D extends object | string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #needs: Permission | null;
  /** What the form begins with. */
  readonly draftOf: (read: R) => D;
  readonly #nameOf: NameOf;
  #clashes: readonly NamedPath[] = [];
  #drafts: Drafts | undefined;
  #isGone = false;
  /** What it is of which site, e.g. `rules csat SITE`: the name of its draft. */
  about = '';
  /** As it was when the edit began, or as somebody else left it since; what is saved says so. */
  read!: R;
  draft!: D;
  /** As the form would be without what was typed in it here: as it was read, with what the same person did in another tab. */
  #untyped!: D;
  /** Whether this is what was left unsaved before. */
  isRestored = false;

  /**
   * @param needs what somebody must hold to change it; null where it is their own
   * @param draftOf what the form begins with; of a text every line stands for itself
   * @param nameOf what makes an item of a list in it the same one after it was changed
   */
  constructor(host: ReactiveControllerHost, needs: Permission | null, draftOf: (read: R) => D, nameOf: NameOf = byId) {
    this.#host = host;
    this.#nameOf = nameOf;
    this.#needs = needs;
    this.draftOf = draftOf;
    host.addController(this);
    new HearDrafts(host, () => this.#follow());
  }

  hostConnected(): void {
    this.#isGone = false;
  }

  hostDisconnected(): void {
    this.#isGone = true;
  }

  /**
   * Begins with what was read, or goes on with what this person left unsaved and may still change. What is read later of the same is
   * taken over where that overwrites nothing; else saving says that it conflicts.
   * @param about what it is of the site that is shown, e.g. `rules csat`
   */
  take(session: Pick<Session, 'me' | 'site'>, about: string, read: R): void {
    if (this.about !== `${about} ${session.site.id}`) this.begin(session, about, read);
    else if (!this.isChanged) this.settle(read);
    else if (this.#mayFollow(read)) this.rebase(read);
  }

  /** Begins anew, also where it is of the same. */
  begin({ me, site }: Pick<Session, 'me' | 'site'>, about: string, read: R): void {
    this.#drafts = this.#needs === null || can(site, this.#needs) ? draftsOf(me.person.id) : undefined;
    this.about = `${about} ${site.id}`;
    const kept = this.#kept;
    this.read = kept?.read ?? read;
    this.draft = kept ? this.#whole(kept.draft) : this.draftOf(read);
    this.#untyped = this.draft;
    this.isRestored = kept !== undefined;
    if (kept && this.#mayFollow(read)) this.rebase(read);
    this.#host.requestUpdate();
  }

  /** A console of an earlier release may have kept less. */
  #whole(kept: D): D {
    return typeof kept === 'object' ? Object.assign({}, this.draftOf(this.read), kept) : kept;
  }

  /** Whether others changed nothing of what is changed here, or the same: what they did can be taken over without a word. */
  #mayFollow(read: R): boolean {
    return !this.#merged(this.draft, this.draftOf(this.read), this.draftOf(read)).clashes.length;
  }

  #merged(typed: D, before: D, now: D): Merged<D> {
    if (typeof now === 'object') return merge(before, typed, now, this.#nameOf);
    const { value, clashes } = merge(linesOf(before), linesOf(typed), linesOf(now), this.#nameOf);
    return { value: value.join('\n') as D, clashes };
  }

  /** Where somebody else changed the same and what is in the form stands against it. */
  get clashes(): readonly NamedPath[] {
    return standing(this.#clashes, this.draft, this.draftOf(this.read), this.#nameOf);
  }

  get isChanged(): boolean {
    return !isSame(this.draft, this.draftOf(this.read));
  }

  /** The parts of the form that differ from what was read; undefined for one that was taken away. */
  get change(): Partial<D> {
    return changeIn(this.draft, this.draftOf(this.read));
  }

  get #kept(): Kept<R, D> | undefined {
    return this.#drafts?.read(this.about);
  }

  /** The same person changes the same thing in another tab: that is taken over where nothing is changed here. */
  #follow(): void {
    const kept = this.#kept;
    if (!kept) return;
    const theirs = this.#merged(this.#whole(kept.draft), this.draftOf(kept.read), this.draftOf(this.read)).value;
    const { draft } = this;
    this.draft = this.#merged(draft, this.#untyped, theirs).value;
    this.#untyped = this.#merged(this.#untyped, draft, theirs).value;
    this.#host.requestUpdate();
  }

  set(draft: D): void {
    this.draft = draft;
    this.#keep();
  }

  /**
   * Somebody else was faster: what was changed here stays, all else is as they left it, and this is an edit of theirs. {@link clashes}
   * says where both changed the same.
   */
  rebase(read: R): void {
    const before = this.draftOf(this.read);
    const now = this.draftOf(read);
    const clashes = [...this.#clashes, ...this.#merged(this.draft, before, now).clashes];
    const untyped = this.#merged(this.#untyped, before, now).value;
    this.settle(read, before);
    this.#untyped = untyped;
    this.#clashes = clashes;
  }

  /**
   * What was edited is saved, and is `read` now; or what is in the form is dropped for what was read.
   * @param sent the form as it was sent: what was typed since, here or after this form was left, stays as an edit of `read`
   */
  settle(read: R = this.read, sent: D = this.draft): void {
    const typed = this.#isGone ? (this.#kept?.draft ?? sent) : this.draft;
    this.read = read;
    this.#untyped = this.draftOf(read);
    this.draft = this.#merged(typed, sent, this.#untyped).value;
    this.#clashes = [];
    this.#keep();
  }

  /**
   * What was new is made, and is `made` now: what was typed since it was sent is an edit of that, or of another new one where this
   * form was left.
   * @param about what it is of the site from now on, e.g. `role ID`
   * @param sent the form as it was sent
   */
  make(session: Pick<Session, 'me' | 'site'>, about: string, made: R, sent: D): void {
    if (this.#isGone) return this.settle(this.read, sent);
    const typed = this.draft;
    this.settle();
    this.begin(session, about, made);
    this.set(typed);
    this.settle(made, sent);
  }

  #keep(): void {
    if (this.isChanged) this.#drafts?.keep(this.about, { read: this.read, draft: this.draft });
    else {
      this.#drafts?.drop(this.about);
      this.isRestored = false;
    }
    this.#host.requestUpdate();
  }
}

/** Nothing has no line. */
const linesOf = (text: unknown): string[] => (text === '' ? [] : String(text).split('\n'));

/** The parts of a form that differ from what they were before; undefined for one that was taken away. */
function changeIn<D extends object | string>(draft: D, before: D): Partial<D> {
  const names = Object.keys({ ...(before as object), ...(draft as object) }) as (keyof D)[];
  const changed = names.filter((name) => !isSame(draft[name], before[name]));
  return Object.fromEntries(changed.map((name) => [name, draft[name]])) as Partial<D>;
}
