import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { TicketView } from '../api/tickets.ts';
import { dateTime } from '../language/formats.ts';
import { bookOf, localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-facts.ts';
import { categoryThen } from './category-then.ts';
import { ledFromFact } from './led-from.ts';
import { circumstances } from './response-facts.ts';

/** What a ticket is about: what its customer told with it, what the page did, and where it belongs here. */
@customElement('ticket-facts')
export class TicketFacts extends LitElement {
  static override styles = [
    base,
    css`
      ui-facts {
        margin-top: var(--space-8);
      }
      ui-facts + h2 {
        margin-top: var(--space-24);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** The survey in the version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;

  readonly #text = localized(this, inbox);
  readonly #shell = localized(this, shell);
  readonly #teams = localized(this, teams);

  override render(): TemplateResult {
    const words = this.#text();
    const { id, response } = this.ticket;
    return html`${keyed(
      id,
      html`${response ? part(words.details, circumstances(response, this.asked)) : nothing}
      ${part(bookOf(stream).ticketHeading, this.#facts())}`,
    )}`;
  }

  #facts(): Fact[] {
    const words = this.#text();
    const { category, department, ledFrom, openedAt } = this.ticket;
    return [
      { name: words.openedAt, value: dateTime(openedAt) },
      { name: words.categoryLabel, value: category === null ? words.noCategory : this.#category(category) },
      ...(department ? [{ name: this.#teams().department, value: department.name }] : []),
      ...(ledFrom ? [ledFromFact(this.session.site, ledFrom)] : []),
    ];
  }

  #category(category: string): string | TemplateResult {
    const name = this.categoryWord(category);
    const then = categoryThen(category, name, this.asked);
    return then ? this.#shell().aside(name, then) : name;
  }
}

const part = (heading: string, facts: readonly Fact[]): TemplateResult =>
  html`<h2 class="small">${heading}</h2>
    <ui-facts .facts=${facts}></ui-facts>`;

declare global {
  interface HTMLElementTagNameMap {
    'ticket-facts': TicketFacts;
  }
}
