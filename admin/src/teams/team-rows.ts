import { html, nothing, type TemplateResult } from 'lit';
import { teamLimits } from '@huiyin/shared/domain/limits';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { Member } from '../api/people.ts';
import type { TeamsDraft } from '../api/teams.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-row.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import './team-members.ts';

/** What the line of a department or a team needs; of a team also what it may belong to and who may be in it. */
export interface TeamRows<T> {
  words: { name: (n: string) => string; up: (name: string) => string; remove: (name: string) => string };
  fault(name: string): 'missing' | 'twice' | undefined;
  set(draft: TeamsDraft): void;
  take(one: T): TeamsDraft;
  up(): TeamsDraft;
  without(): TeamsDraft;
  departments?: readonly Choice[];
  members?: readonly Member[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly departmentId?: string | null;
  readonly members?: string[];
}

/** A line: the name, what it belongs to, what can be done, and who is in it. */
export function teamRow<T extends Row>(one: T, at: number, rows: TeamRows<T>): TemplateResult {
  const { words, fault, set, take, up, without } = rows;
  const label = words.name(number(at + 1));
  const name = one.name.trim() || label;
  const wrong = fault(one.name);
  return html`<ui-row>
    <ui-field
      quiet
      name="name"
      label=${label}
      placeholder=${label}
      maxlength=${teamLimits.name}
      autocomplete="off"
      .value=${one.name}
      error=${wrong ? bookOf(teams).faults[wrong] : ''}
      @input=${(event: Event) => set(take({ ...one, name: valueOf(event) }))}
    ></ui-field>
    ${rows.departments ? departmentField(one, name, rows.departments, (next) => set(take(next))) : nothing}
    ${act('up', words.up(name), () => set(up()), at > 0)} ${act('trash', words.remove(name), () => set(without()))}
    ${
      rows.members
        ? html`<team-members
            slot="below"
            class="small"
            team=${name}
            .members=${one.members ?? []}
            .people=${rows.members}
            @members=${({ detail }: CustomEvent<string[]>) => set(take({ ...one, members: detail }))}
          ></team-members>`
        : nothing
    }
  </ui-row>`;
}

const act = (icon: 'up' | 'trash', label: string, does: () => void, can = true): TemplateResult =>
  html`<ui-button slot="actions" size="s" appearance="plain" ?soft-disabled=${!can} @click=${does}>
    <ui-icon name=${icon}></ui-icon><span class="sr">${label}</span>
  </ui-button>`;

const departmentField = <T extends Row>(
  team: T,
  name: string,
  choices: readonly Choice[],
  take: (team: T) => void,
): TemplateResult =>
  html`<ui-select
    slot="actions"
    quiet
    label=${bookOf(teams).departmentOf(name)}
    .choices=${choices}
    .value=${team.departmentId ?? ''}
    @change=${(event: Event) => take({ ...team, departmentId: valueOf(event) || null })}
  ></ui-select>`;
