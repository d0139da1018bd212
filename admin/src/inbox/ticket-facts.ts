import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { TicketView } from '../api/tickets.ts';
import { langOf } from '../language/customer-languages.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-facts.ts';
import { categoryThen } from './category-then.ts';
import { ledFromFact } from './led-from.ts';
import { responseFacts, told } from './response-facts.ts';

/** What is known of the customer and of where they wrote. */
@customElement('ticket-facts')
export class TicketFacts extends LitElement {
  static override styles = [
    base,
    css`
      ui-facts {
        margin-top: var(--space-8);
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
    return html`<h2 class="small">${this.#text().details}</h2>
      ${keyed(this.ticket.id, html`<ui-facts .facts=${this.#facts()}></ui-facts>`)}`;
  }

  #facts(): Fact[] {
    const words = this.#text();
    const { category, department, ledFrom, openedAt, outcomes, response } = this.ticket;
    return [
      { name: words.openedAt, value: dateTime(openedAt) },
      { name: words.categoryLabel, value: category === null ? words.noCategory : this.#category(category) },
      ...(department ? [{ name: this.#teams().department, value: department.name }] : []),
      ...(ledFrom ? [ledFromFact(this.session.site, ledFrom)] : []),
      ...(response ? responseFacts(response, this.asked) : []),
      ...outcomes.flatMap(({ score, comment }) =>
        comment ? told(words.score(String(score)), this.#theirs(comment)) : [],
      ),
    ];
  }

  /** Words of the customer. */
  #theirs(text: string): TemplateResult {
    return html`<span lang=${langOf(this.ticket.locale)}>${undirected(text)}</span>`;
  }

  #category(category: string): string | TemplateResult {
    const name = this.categoryWord(category);
    const then = categoryThen(category, name, this.asked);
    return then ? this.#shell().aside(name, then) : name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-facts': TicketFacts;
  }
}
