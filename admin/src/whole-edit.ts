import { isConflict } from './api/problem.ts';
import { store } from './data/store.ts';
import type { Thing } from './data/thing.ts';
import type { KeptEdit } from './kept-edit.ts';
import type { Saving } from './saving.ts';
import { forgetToasts, toast, toastProblem } from './ui/ui-toasts.ts';

/** Something of a site that is edited and saved as one whole. */
interface Whole<R, D extends object> {
  readonly edit: KeptEdit<R, D>;
  readonly saving: Pick<Saving, 'save' | 'tell'>;
  /** Id of the site that is shown. */
  site(): string;
  thing(siteId: string): Thing<R>;
  /** Stores a form as an edit of what was read `before`; rejects with ApiProblem `conflict` where that is no longer the newest. */
  change(siteId: string, before: R, draft: D): Promise<R>;
  /** Says that it is saved. */
  saved(): string;
}

/** What a form does that is saved as one whole, with Undo: neither saving nor Undo takes away what was typed since. */
export class WholeEdit<R, D extends object> {
  readonly #of: Whole<R, D>;

  constructor(of: Whole<R, D>) {
    this.#of = of;
  }

  readonly discard = (): void => {
    const { edit, saving, site, thing } = this.#of;
    saving.tell();
    edit.settle(store.of(thing(site())).value);
  };

  readonly submit = (event: Event): Promise<unknown> => this.#of.saving.save(() => this.#save(), event);

  /** Where others changed other parts meanwhile, both stand; rejects where they changed the same. */
  async #save(): Promise<void> {
    try {
      await this.#send();
    } catch (error) {
      if (!isConflict(error)) throw error;
      await this.#meet();
      if (this.#of.edit.clashes.length) throw error;
      await this.#send();
    }
  }

  /** What is typed stays, as an edit of what there is now. */
  async #meet(): Promise<void> {
    const { edit, site, thing } = this.#of;
    const entry = store.of(thing(site()));
    await entry.again();
    if (entry.value) edit.rebase(entry.value);
  }

  async #send(): Promise<void> {
    const { edit, site, change, saved } = this.#of;
    const siteId = site();
    const { about, read: before, draft: sent } = edit;
    const now = await change(siteId, before, sent);
    this.#have(siteId, now, sent);
    forgetToasts(about);
    toast(saved(), { about, undo: () => void this.#undo(siteId, now, before) });
  }

  /** Not through the form: what is typed there may not be right yet, and it may have been left. */
  async #undo(siteId: string, now: R, before: R): Promise<void> {
    const { edit, thing, change } = this.#of;
    try {
      const undone = await change(siteId, now, edit.draftOf(before));
      this.#have(siteId, undone, edit.draftOf(edit.read));
    } catch (error) {
      toastProblem(error, { about: edit.about });
      await store.of(thing(siteId)).again();
    }
  }

  #have(siteId: string, now: R, sent: D): void {
    const { edit, site, thing } = this.#of;
    if (siteId === site()) edit.settle(now, sent);
    store.of(thing(siteId)).put(now);
  }
}
