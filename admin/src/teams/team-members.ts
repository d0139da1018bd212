import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { Member } from '../api/people.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { isChecked } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';

/** Who is in a team, under a line that opens: who may be in it is drawn then. Fires `members` with the ids of who is. */
@customElement('team-members')
export class TeamMembers extends LitElement {
  static override styles = base;

  /** What the team is called. */
  @property() team = '';
  /** Ids. */
  @property({ attribute: false }) members: readonly string[] = [];
  /** Who works on the site. */
  @property({ attribute: false }) people: readonly Member[] = [];
  @state() private isOpen = false;
  readonly #text = localized(this, teams);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const there = this.people.filter(({ id }) => this.members.includes(id)).length;
    return html`<details @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}>
      <summary>
        ${words.members(there, number(there))}<span class="sr"> ${this.#shell().pair(this.team, '')}</span>
      </summary>
      <div class="side-by-side" role="group" aria-label=${words.membersOf(this.team)}>
        ${this.isOpen ? this.people.map((person) => this.#box(person)) : nothing}
      </div>
    </details>`;
  }

  #box({ id, name }: Member): TemplateResult {
    return html`<ui-checkbox
      size="s"
      .checked=${this.members.includes(id)}
      @change=${(event: Event) => this.#tick(id, isChecked(event))}
      >${named(name)}</ui-checkbox
    >`;
  }

  #tick(id: string, is: boolean): void {
    const detail = is ? [...this.members, id] : this.members.filter((one) => one !== id);
    this.dispatchEvent(new CustomEvent('members', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'team-members': TeamMembers;
  }
}
