import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { TeamsDraft } from '../api/teams.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-list.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { withCategory } from './teams-draft.ts';

/** What a list of departments or teams needs. */
interface Part<T> {
  readonly all: readonly T[];
  row(one: T, at: number): TemplateResult;
  add(): void;
  /** So many there may be. */
  readonly most: number;
  /** What is wrong with all together. */
  readonly fault?: string;
}

/** The departments or the teams, with a way to add one. */
export function teamPart<T extends { id: string }>(
  id: 'departments' | 'teams',
  words: { heading: string; text: string; none: string; add: string; full: (n: string) => string },
  { all, row, add, most, fault }: Part<T>,
): TemplateResult {
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${words.heading}</h2>
    <p class="muted">${words.text}</p>
    ${
      all.length
        ? html`<ui-list>${repeat(all, (one) => one.id, row)}</ui-list>`
        : html`<p class="muted small">${words.none}</p>`
    }
    ${
      all.length < most
        ? html`<ui-button appearance="outlined" size="s" @click=${add}
            ><ui-icon slot="start" name="plus"></ui-icon>${words.add}</ui-button
          >`
        : html`<p class="muted small">${words.full(number(most))}</p>`
    }
    ${fault ? html`<p class="small bad" role="alert">${fault}</p>` : nothing}
  </section>`;
}

/** Which department each category of the first level belongs to. */
export function teamTopics(
  topics: readonly Choice[],
  departments: readonly Choice[],
  draft: TeamsDraft,
  set: (draft: TeamsDraft) => void,
): TemplateResult {
  const words = bookOf(teams).topics;
  return html`<section class="card" aria-labelledby="topics">
    <h2 id="topics">${words.heading}</h2>
    <p class="muted">${words.text}</p>
    <div class="side-by-side">
      ${topics.map(
        ({ value, label }) =>
          html`<ui-select
            label=${label}
            .choices=${departments}
            .value=${draft.categories[value] ?? ''}
            @change=${(event: Event) => set(withCategory(draft, value, valueOf(event)))}
          ></ui-select>`,
      )}
    </div>
  </section>`;
}
