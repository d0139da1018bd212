import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { teamLimits } from '@huiyin/shared/domain/limits';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import { peopleOf, type Member } from '../api/people.ts';
import { isConflict } from '../api/problem.ts';
import { changeTeams, teamsOf, type TeamList, type TeamsDraft } from '../api/teams.ts';
import { categoriesIn, topCategories } from '../categories/category-names.ts';
import { clashWords } from '../clash-names.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import type { Choice } from '../ui/ui-select.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { WholeEdit } from '../whole-edit.ts';
import { teamPart, teamTopics } from './team-parts.ts';
import { teamRow, type TeamRows } from './team-rows.ts';
import { teamSettingsStyles } from './team-settings-styles.ts';
import * as drafts from './teams-draft.ts';

/** The departments and teams of a site, who is in them and what belongs to them, saved together. */
@customElement('team-settings')
export class TeamSettings extends LitElement {
  static override styles = [base, card, form, teamSettingsStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #saving = new Saving<'departments' | 'teams'>(this, {
    check: () => {
      const { departments, teams: all } = this.#edit.draft;
      return { departments: this.#faultIn(departments), teams: this.#faultIn(all) || this.#fullness(all) };
    },
  });
  readonly #text = localized(this, teams);
  readonly #shell = localized(this, shell);
  readonly #edit = new KeptEdit<TeamList, TeamsDraft>(this, 'teams.change', drafts.draftOf);
  readonly #all = new Reading(
    this,
    () => teamsOf(this.session.site.id),
    (all) => this.#edit.take(this.session, 'teams', all),
  );
  readonly #people = new Reading(this, () => peopleOf(this.session.site.id));
  readonly #categories = new Reading(this, () => categoriesIn(this.session.site));

  readonly #whole = new WholeEdit<TeamList, TeamsDraft>({
    edit: this.#edit,
    saving: this.#saving,
    site: () => this.session.site.id,
    thing: teamsOf,
    change: (siteId, { revision }, draft) => changeTeams(siteId, revision, drafts.trimmedTeams(draft)),
    saved: () => this.#text().saved,
  });

  constructor() {
    super();
    new FirstLoad(this, this.#all);
  }

  override render(): TemplateResult {
    return html`${readingView(bothOf(this.#all, this.#people), ([, { members }]) => this.#form(members), 6)}`;
  }

  #form(members: readonly Member[]): TemplateResult {
    const words = this.#text();
    const { isChanged } = this.#edit;
    const { problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#whole.submit}>
      ${restoredNotice(this.#edit, this.#shell())} ${this.#departments()} ${this.#teams(members)} ${this.#topics()}
      ${problem ? html`<ui-error no-retry .error=${problem}>${isConflict(problem) ? this.#theirs() : ''}</ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?disabled=${!isChanged} ?loading=${busy}>${words.save}</ui-button>
        ${isChanged ? html`<ui-button appearance="plain" @click=${this.#whole.discard}>${this.#shell().discard}</ui-button>` : nothing}
      </div>
    </form>`;
  }

  #theirs(): string {
    const { draft, clashes } = this.#edit;
    const topics = topCategories(this.#categories.value?.categories ?? []).map(({ value, label }) => ({
      id: value,
      name: label,
    }));
    const names = new Map(
      [...draft.departments, ...draft.teams, ...topics].map(({ id, name }) => [id, isolated(name)]),
    );
    return clashWords(clashes, names) || this.#text().theirs;
  }

  #topics(): TemplateResult | typeof nothing {
    const { draft } = this.#edit;
    const topics = topCategories(this.#categories.value?.categories.filter(({ retired }) => !retired) ?? []);
    if (!topics.length || !draft.departments.length) return nothing;
    return teamTopics(topics, this.#choices, draft, (next) => this.#edit.set(next));
  }

  #departments(): TemplateResult {
    const words = this.#text().departments;
    const all = this.#edit.draft.departments;
    const row = (one: (typeof all)[number], at: number): TemplateResult =>
      teamRow(one, at, {
        ...this.#rows('departments', words, all),
        take: (department) => drafts.withDepartment(this.#edit.draft, department),
        up: () => ({ ...this.#edit.draft, departments: drafts.withMovedUp(all, one.id) }),
        without: () => drafts.withoutDepartment(this.#edit.draft, one.id),
      });
    const add = () => drafts.withDepartment(this.#edit.draft, { id: crypto.randomUUID(), name: '' });
    return teamPart('departments', words, {
      all,
      row,
      most: teamLimits.departments,
      add: () => void this.#add('departments', add()),
    });
  }

  #teams(members: readonly Member[]): TemplateResult {
    const words = this.#text().teams;
    const all = this.#edit.draft.teams;
    const row = (one: (typeof all)[number], at: number): TemplateResult =>
      teamRow(one, at, {
        ...this.#rows('teams', words, all),
        take: (team) => drafts.withTeam(this.#edit.draft, team),
        up: () => ({ ...this.#edit.draft, teams: drafts.withMovedUp(all, one.id) }),
        without: () => drafts.withoutTeam(this.#edit.draft, one.id),
        departments: this.#choices,
        members,
      });
    const fresh = { name: '', departmentId: null, members: [] };
    const add = () => drafts.withTeam(this.#edit.draft, { id: crypto.randomUUID(), ...fresh });
    return teamPart('teams', words, {
      all,
      row,
      most: teamLimits.teams,
      fault: this.#saving.faults.teams && this.#fullness(all),
      add: () => void this.#add('teams', add()),
    });
  }

  #rows(
    of: 'departments' | 'teams',
    words: TeamRows<never>['words'],
    all: readonly { name: string }[],
  ): Pick<TeamRows<never>, 'words' | 'fault' | 'set'> {
    return {
      words,
      fault: (name) => (this.#saving.faults[of] ? drafts.nameFault(all, name) : undefined),
      set: (draft) => this.#edit.set(draft),
    };
  }

  /** The cursor goes into what was added. */
  async #add(id: string, draft: TeamsDraft): Promise<void> {
    this.#edit.set(draft);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[aria-labelledby=${id}] ui-row:last-child ui-field`)?.focus();
  }

  get #choices(): Choice[] {
    const named = this.#edit.draft.departments.filter(({ name }) => name.trim());
    return [
      { value: '', label: this.#text().noDepartment },
      ...named.map(({ id, name }) => ({ value: id, label: isolated(name) })),
    ];
  }

  #fullness(all: TeamsDraft['teams']): string {
    return drafts.haveTooMany(all) ? this.#text().teams.tooMany(number(teamLimits.together)) : '';
  }

  #faultIn(all: readonly { name: string }[]): string {
    const fault = all.map(({ name }) => drafts.nameFault(all, name)).find((one) => one !== undefined);
    return fault ? this.#text().faults[fault] : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'team-settings': TeamSettings;
  }
}
