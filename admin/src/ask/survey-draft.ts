import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Conflict } from '../api/edit.ts';
import type { SiteView } from '../api/sites.ts';
import {
  saveVersion,
  versionOf,
  type SurveyDefinition,
  type SurveyVersionView,
  type SurveyView,
} from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { HearDrafts, type Drafts } from '../drafts.ts';
import { shownFirst, type CustomerLanguage } from '../language/customer-languages.ts';
import { language as spoken } from '../language/language.ts';
import { forgetToasts, toast } from '../ui/ui-toasts.ts';
import { changed, redone, startOf, undone, type EditHistory } from './edit-history.ts';
import type { Editing } from './editing.ts';
import { faultsOf, type Faults } from './faults.ts';
import type { NamedPath } from '../merge.ts';
import { mergeDefinitions } from './merge-definitions.ts';
import type { NewerVersion } from './newer-version.ts';
import { write, type Path } from './path.ts';
import { cleaned, differs, withConsentVersions } from './texts.ts';

const nothing: SurveyDefinition = { questions: [], thanks: [] };

/** What is kept until it is saved, with the version it is made of. A console of an earlier release kept only its number. */
interface Kept {
  readonly base: number;
  readonly of?: SurveyDefinition;
  readonly definition: SurveyDefinition;
  readonly newer?: NewerVersion | undefined;
}

/** A survey while it is edited: its steps back and forth, what the server refused, and a copy that is kept until then. */
export class SurveyDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #history: EditHistory<SurveyDefinition> = startOf(nothing);
  #site!: SiteView;
  /** The version it is made of: the newest one. */
  #survey!: SurveyView;
  #newer: NewerVersion | undefined;
  #drafts: Drafts | undefined;
  #faults: Faults = [];
  #editing: Editing | undefined;
  problem: unknown;
  busy = false;
  /** Whether it began with what was left unsaved before. */
  restored = false;
  disabled = true;
  language: CustomerLanguage = spoken();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    new HearDrafts(host, () => this.#hear());
    // Who saved a version that was not refused but found.
    new Reading(
      host,
      () =>
        this.#newer && this.#newer.by === undefined
          ? versionOf(this.#site.id, this.#survey.slug, this.#newer.version)
          : undefined,
      (newer) => this.#name(newer),
    );
  }

  hostConnected(): void {}

  /** Begins with the newest version, or with what was left unsaved. */
  begin(drafts: Drafts, site: SiteView, survey: SurveyView, disabled: boolean): void {
    this.#drafts = drafts;
    this.#site = site;
    this.#survey = survey;
    this.disabled = disabled;
    this.#history = startOf(survey.definition);
    const kept = disabled ? undefined : drafts.read<Kept>(this.#key);
    if (kept) this.#restore(kept);
    this.restored = this.isChanged;
    if (!site.languages.includes(this.language)) this.language = shownFirst(site.languages);
    this.#changed();
  }

  #restore({ base, of = nothing, definition, newer }: Kept): void {
    this.#newer = newer;
    if (base === this.#survey.version) this.#history = changed(this.#history, definition);
    else this.#meet(of, definition);
  }

  /** A newer version is there: what was changed here and there is put together, as an edit of it. */
  follow(survey: SurveyView, by?: string): void {
    if (survey.version <= this.#survey.version) return;
    const [base, mine] = [this.#survey.definition, this.definition];
    this.#survey = survey;
    this.#meet(base, mine, by);
    this.#keep();
  }

  /** The same person changes it in another tab too: what is done there is taken over, but for what is done here. */
  #hear(): void {
    const kept = this.#drafts?.read<Kept>(this.#key);
    if (this.disabled || kept?.base !== this.#survey.version) return;
    const { value } = mergeDefinitions(this.#survey.definition, this.definition, kept.definition);
    if (!differs(value, this.definition)) return;
    this.#history = changed(this.#history, value);
    this.#changed();
  }

  #meet(base: SurveyDefinition, mine: SurveyDefinition, by?: string): void {
    const { version } = this.#survey;
    const clashes = this.#putOn(base, mine);
    this.#newer = this.isChanged ? { version, by, clashes: [...(this.#newer?.clashes ?? []), ...clashes] } : undefined;
  }

  #name({ version, createdBy: by }: SurveyVersionView): void {
    const newer = this.#newer;
    if (newer?.version !== version || !by) return;
    this.#newer = { ...newer, by };
    this.#keep();
  }

  /** Puts what was changed of a version onto the newest; gives where both changed the same. */
  #putOn(base: SurveyDefinition, mine: SurveyDefinition): readonly NamedPath[] {
    const { definition } = this.#survey;
    const { value, clashes } = mergeDefinitions(base, cleaned(mine), definition);
    this.#history = startOf(definition);
    if (differs(value, definition)) this.#history = changed(this.#history, value);
    this.#forgetFaults();
    return clashes;
  }

  /** What somebody else saved meanwhile, while there is something of one's own to save. */
  get newer(): NewerVersion | undefined {
    return this.isChanged ? this.#newer : undefined;
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
    forgetToasts(this.#key);
    this.#move(undone(this.#history));
  }

  redo(): void {
    forgetToasts(this.#key);
    this.#move(redone(this.#history));
  }

  /** Takes the newest version as it is; gives the way back. */
  discard(): () => void {
    const [before, newer] = [this.definition, this.#newer];
    const back = this.#wayBack(before, this.#survey.definition);
    this.restored = false;
    this.#newer = undefined;
    this.#forgetFaults();
    forgetToasts(this.#key);
    this.#move(startOf(this.#survey.definition));
    return () => {
      this.#newer ??= newer;
      back();
    };
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
      const sent = cleaned(this.definition);
      const json = withConsentVersions(sent, this.#survey.definition);
      const survey = await saveVersion(this.#site.id, this.#survey, json);
      this.#settle(survey, sent);
      return { survey, isOurs: true };
    } catch (error) {
      if (error instanceof Conflict) {
        const survey = error.now as SurveyView;
        this.follow(survey, error.by);
        return { survey, isOurs: false };
      }
      this.problem = error;
      this.#faults = faultsOf(error);
      return undefined;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  /** What was typed on while it was sent is an edit of what was saved. */
  #settle(survey: SurveyView, sent: SurveyDefinition): void {
    this.#survey = survey;
    this.#newer = undefined;
    this.restored = false;
    this.#putOn(sent, this.definition);
    this.#keep();
  }

  #replace(next: SurveyDefinition, said?: string): void {
    const undo = this.#wayBack(this.definition, next);
    this.#step(next);
    if (said) toast(said, { undo, about: this.#key });
  }

  /** Takes one change back, with all that was done or saved since left as it is. */
  #wayBack(before: SurveyDefinition, after: SurveyDefinition): () => void {
    return () => this.#step(mergeDefinitions(after, before, this.definition).value);
  }

  #step(next: SurveyDefinition, about?: string): void {
    this.#move(changed(this.#history, next, about));
  }

  #move(history: EditHistory<SurveyDefinition>): void {
    this.#history = history;
    this.#keep();
  }

  #keep(): void {
    if (this.disabled) return this.#changed();
    const { version: base, definition: of } = this.#survey;
    const kept: Kept = { base, of, definition: this.definition, newer: this.#newer };
    if (this.isChanged) this.#drafts?.keep(this.#key, kept);
    else this.#drafts?.drop(this.#key);
    this.#changed();
  }

  #forgetFaults(): void {
    this.#faults = [];
    this.problem = undefined;
  }

  #changed(): void {
    this.#editing = undefined;
    this.#host.requestUpdate();
  }

  get #key(): string {
    return `survey ${this.#survey.slug} ${this.#site.id}`;
  }
}
