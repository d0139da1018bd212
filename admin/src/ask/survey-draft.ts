import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Conflict } from '../api/edit.ts';
import type { SiteView } from '../api/sites.ts';
import { saveVersion, type SurveyDefinition, type SurveyView } from '../api/surveys.ts';
import type { Drafts } from '../drafts.ts';
import { shownFirst, type CustomerLanguage } from '../language/customer-languages.ts';
import { language as spoken } from '../language/language.ts';
import { toast } from '../ui/ui-toasts.ts';
import { changed, redone, startOf, undone, type EditHistory } from './edit-history.ts';
import type { Editing } from './editing.ts';
import { faultsOf, type Faults } from './faults.ts';
import { write, type Path } from './path.ts';
import { cleaned, differs, withConsentVersions } from './texts.ts';

/** What is kept until it is saved. */
interface Kept {
  readonly base: number;
  readonly definition: SurveyDefinition;
}

/** A survey while it is edited: its steps back and forth, what the server refused, and a copy that is kept until then. */
export class SurveyDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #history: EditHistory<SurveyDefinition> = startOf({ questions: [], thanks: [] });
  #site!: SiteView;
  #survey!: SurveyView;
  #drafts!: Drafts;
  #faults: Faults = [];
  #editing: Editing | undefined;
  problem: unknown;
  /** Who saved a newer version, where that is known. */
  staleBy: string | undefined;
  busy = false;
  /** The version it is made of. */
  #base = 0;
  /** Whether it began with what was left unsaved before. */
  restored = false;
  disabled = true;
  language: CustomerLanguage = spoken();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begins with the newest version, or with what was left unsaved. */
  begin(drafts: Drafts, site: SiteView, survey: SurveyView, disabled: boolean): void {
    this.#drafts = drafts;
    this.#site = site;
    this.#survey = survey;
    this.disabled = disabled;
    this.#base = survey.version;
    this.#history = startOf(survey.definition);
    const kept = disabled ? undefined : drafts.read<Kept>(this.#key);
    if (kept) this.#restore(kept);
    this.restored = this.isChanged;
    this.#faults = [];
    this.problem = undefined;
    if (!site.languages.includes(this.language)) this.language = shownFirst(site.languages);
    this.#changed();
  }

  #restore({ base, definition }: Kept): void {
    this.#base = base;
    this.#history = changed(this.#history, definition);
  }

  /** Whether a newer version was saved since this was begun. */
  get isStale(): boolean {
    return this.isChanged && this.#base !== this.#survey.version;
  }

  get definition(): SurveyDefinition {
    return this.#history.present;
  }

  get isChanged(): boolean {
    return differs(this.definition, this.#survey.definition);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The same object until something changes. */
  get editing(): Editing {
    return (this.#editing ??= {
      draft: this.definition,
      saved: this.#survey.definition,
      kind: this.#survey.kind,
      language: this.language,
      languages: this.#site.languages,
      faults: this.#faults,
      disabled: this.disabled,
      set: (path: Path, value: unknown, about?: string) => this.#step(write(this.definition, path, value), about),
      replace: (next: SurveyDefinition, said?: string) => this.#replace(next, said),
    });
  }

  speak(language: CustomerLanguage): void {
    this.language = language;
    this.#changed();
  }

  undo(): void {
    this.#move(undone(this.#history));
  }

  redo(): void {
    this.#move(redone(this.#history));
  }

  discard(): void {
    this.#base = this.#survey.version;
    this.#move(startOf(this.#survey.definition));
    this.restored = false;
    this.#faults = [];
    this.problem = undefined;
    this.#changed();
  }

  /**
   * Makes the next version; what the server refuses is shown where it is. Gives the survey as it is then: with the version
   * that was made, or with one that somebody else made meanwhile.
   */
  async save(): Promise<{ survey: SurveyView; isOurs: boolean } | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = undefined;
    this.#changed();
    try {
      const json = withConsentVersions(cleaned(this.definition), this.#survey.definition);
      const survey = await saveVersion(this.#site.id, this.#survey, json);
      this.#drafts.drop(this.#key);
      return { survey, isOurs: true };
    } catch (error) {
      if (error instanceof Conflict) {
        this.staleBy = error.by;
        return { survey: error.now as SurveyView, isOurs: false };
      }
      this.problem = error;
      this.#faults = faultsOf(error);
      return undefined;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  #replace(next: SurveyDefinition, said?: string): void {
    const before = this.#history;
    this.#step(next);
    if (said) toast(said, { undo: () => this.#move(before) });
  }

  #step(next: SurveyDefinition, about?: string): void {
    this.#move(changed(this.#history, next, about));
  }

  #move(history: EditHistory<SurveyDefinition>): void {
    this.#history = history;
    if (this.isChanged) this.#drafts.keep(this.#key, { base: this.#base, definition: this.definition } satisfies Kept);
    else this.#drafts.drop(this.#key);
    this.#changed();
  }

  #changed(): void {
    this.#editing = undefined;
    this.#host.requestUpdate();
  }

  get #key(): string {
    return `survey ${this.#site.id} ${this.#survey.slug}`;
  }
}
