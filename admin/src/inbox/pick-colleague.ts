import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { PickPanel } from '../ui/pick-panel.ts';
import '../ui/ui-avatar.ts';
import type { Colleague } from './mentions.ts';

/** Colleagues to mention in a note: one is taken by their name. */
@customElement('pick-colleague')
export class PickColleague extends PickPanel<string> {
  static override styles = [
    ...PickPanel.styles,
    css`
      p {
        margin: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) colleagues: readonly Colleague[] = [];
  readonly #text = localized(this, stream);

  override render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const words = this.#text();
    const fitting = this.#fitting;
    return html`<div class="panel" @focusout=${this.left}>
      <ui-pick
        ready
        label=${words.mentionSearch}
        placeholder=${words.mentionHint}
        listLabel=${words.mentionList}
        .rows=${fitting.map(({ id, name }) => ({ id, row: row(name) }))}
        @search=${({ detail }: CustomEvent<string>) => this.look(detail)}
        @pick=${({ detail }: CustomEvent<string>) => this.take(fitting.find(({ id }) => id === detail)!.name)}
        @leave=${this.leave}
        >${fitting.length ? nothing : html`<p class="small muted" role="status">${words.noColleague(this.typed.trim())}</p>`}</ui-pick
      >
    </div>`;
  }

  get #fitting(): readonly Colleague[] {
    const typed = this.typed.trim().toLowerCase();
    return this.colleagues.filter(({ name }) => name.toLowerCase().includes(typed));
  }

  protected override get fits(): boolean {
    return this.#fitting.length > 0;
  }
}

const row = (name: string): TemplateResult =>
  html`<div class="title"><ui-avatar .name=${name}></ui-avatar> ${named(name)}</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'pick-colleague': PickColleague;
  }
}
