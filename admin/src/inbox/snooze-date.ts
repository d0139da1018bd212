import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { snoozeLimits } from '@huiyin/shared/domain/tickets/snoozes';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { now } from '../clock.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-date.ts';
import '../ui/ui-dialog.ts';
import { morningOf } from './snooze-times.ts';

const dayMs = 86_400_000;

/** Asks on which day tickets come back. */
@customElement('snooze-date')
export class SnoozeDate extends LitElement {
  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--space-16);
      }
    `,
  ];

  @state() private shown = false;
  @state() private day = '';
  readonly #text = localized(this, queue);
  #chosen: (at: number) => unknown = () => undefined;

  /** @param chosen is given the moment, ms UTC */
  open(chosen: (at: number) => unknown): void {
    this.#chosen = chosen;
    this.day = '';
    this.shown = true;
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<ui-dialog
      label=${words.snoozeUntil}
      light-dismiss
      ?open=${this.shown}
      @closed=${() => (this.shown = false)}
    >
      <form id="day" @submit=${this.#submit}>
        <p class="small muted">${words.snoozeHint}</p>
        <ui-date
          autofocus
          label=${words.date}
          .value=${this.day}
          @change=${(event: Event) => (this.day = valueOf(event))}
        ></ui-date>
      </form>
      <ui-button slot="footer" variant="brand" ?disabled=${!this.#isAhead} @click=${this.#submit}
        >${words.snoozeThen}</ui-button
      >
    </ui-dialog>`;
  }

  get #isAhead(): boolean {
    const at = morningOf(this.day);
    return at > now() && at < now() + snoozeLimits.days * dayMs;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#isAhead) return;
    this.shown = false;
    this.#chosen(morningOf(this.day));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'snooze-date': SnoozeDate;
  }
}
