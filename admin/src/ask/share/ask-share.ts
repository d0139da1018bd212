import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { surveyInvitations } from '@huiyin/shared/i18n/admin/survey-invitations';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import type { TouchpointView } from '../../api/touchpoints.ts';
import { collatorOf } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { mayChangeTouchpoints, readTouchpoints } from '../../touchpoints/read-touchpoints.ts';
import { isOffered } from '../../touchpoints/touchpoint-name.ts';
import { base, card } from '../../ui/styles.ts';
import '../../ui/ui-icon.ts';
import './share-codes.ts';
import './share-embed.ts';
import './share-invitations.ts';
import './share-kiosk.ts';
import './share-mail.ts';

/** Every way to bring a survey to customers: its own page, codes, kiosk, mails, and the pages of the site. */
@customElement('ask-share')
export class AskShare extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
        align-items: start;
      }
      .side {
        display: grid;
        gap: var(--space-16);
        min-width: 0;
      }
      .off {
        display: flex;
        gap: var(--space-8);
        color: var(--watch);
      }
      .hint {
        margin-bottom: var(--space-12);
      }
      @media (min-width: 64rem) {
        :host {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .off {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, share);
  readonly #invitations = localized(this, surveyInvitations);
  readonly #touchpoints = readTouchpoints(this, () => this.session);

  override render(): TemplateResult {
    const { off, link, kiosk, mail, embed } = this.#text();
    const { survey, site } = this;
    const places = this.#places;
    const codes = html`<p class="muted small hint">${link.hint}</p>
      <share-codes
        .survey=${survey}
        .site=${site}
        .places=${places}
        ?may-add=${mayChangeTouchpoints(this.session)}
        @added=${({ detail }: CustomEvent<TouchpointView[]>) => this.#touchpoints.put(detail)}
      ></share-codes>`;
    return html`${survey.on ? nothing : html`<p class="off"><ui-icon name="warning"></ui-icon>${off}</p>`}
      <div class="side">
        ${part('link', link.heading, codes)}
        ${part(
          'kiosk',
          kiosk.heading,
          html`<share-kiosk .survey=${survey} .site=${site} .places=${places}></share-kiosk>`,
        )}
      </div>
      <div class="side">
        ${can(this.session.site, 'invitations.send') || can(this.session.site, 'metrics.read') ? this.#invite() : nothing}
        ${part('mail', mail.heading, html`<share-mail .survey=${survey} .site=${site}></share-mail>`)}
        ${part('embed', embed.heading, html`<share-embed .survey=${survey} .site=${site}></share-embed>`)}
      </div>`;
  }

  #invite(): TemplateResult {
    const { survey, site } = this;
    const [sends, sees] = [can(this.session.site, 'invitations.send'), can(this.session.site, 'metrics.read')];
    return part(
      'invite',
      this.#invitations().heading,
      html`<share-invitations
        .survey=${survey}
        .site=${site}
        ?may-send=${sends}
        ?sees-figures=${sees}
      ></share-invitations>`,
    );
  }

  /** Those that are offered, by name. */
  get #places(): TouchpointView[] {
    return (this.#touchpoints.value ?? [])
      .filter(isOffered)
      .toSorted((one, two) => collatorOf().compare(one.name, two.name));
  }
}

const part = (id: string, heading: string, content: TemplateResult): TemplateResult =>
  html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${content}
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'ask-share': AskShare;
  }
}
