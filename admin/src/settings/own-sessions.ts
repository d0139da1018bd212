import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { profile } from '@huiyin/shared/i18n/admin/profile';
import { Acts } from '../acts.ts';
import { endOtherSessions, sessionsOfMine, type OwnSessions } from '../api/session.ts';
import { Reading } from '../data/reading.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, below, card } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Where the person who is signed in is so, and the way out of all others. */
@customElement('own-sessions')
export class OwnSessionsList extends LitElement {
  static override styles = [base, card, below];

  readonly #text = localized(this, profile);
  readonly #sessions = new Reading(this, () => sessionsOfMine);
  readonly #acts = new Acts(this);

  constructor() {
    super();
    new FirstLoad(this, this.#sessions);
  }

  override render(): TemplateResult {
    const words = this.#text().sessions;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${readingView(this.#sessions, ({ sessions }) => this.#list(sessions))}
    </section>`;
  }

  #list(sessions: OwnSessions['sessions']): TemplateResult {
    const words = this.#text().sessions;
    return html`<ui-list>
        ${sessions.map(
          ({ since, isThis }) =>
            html`<ui-row
              >${words.since(dateTime(since))}
              ${isThis ? html`<ui-badge slot="actions" tone="good">${words.this}</ui-badge>` : nothing}</ui-row
            >`,
        )}
      </ui-list>
      ${
        sessions.length > 1
          ? html`<div class="actions">
              <ui-button appearance="outlined" ?loading=${this.#acts.isDoing('end')} @click=${() => void this.#end()}
                >${words.end}</ui-button
              >
            </div>`
          : nothing
      }`;
  }

  async #end(): Promise<void> {
    if (await this.#acts.do('end', endOtherSessions)) toast(this.#text().sessions.ended);
    await this.#sessions.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-sessions': OwnSessionsList;
  }
}
