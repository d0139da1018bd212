import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { pictureUrl, type TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import { pictureStyles } from './ticket-pictures-styles.ts';

type Picture = TicketView['attachments'][number];

/** The pictures of a complaint, small; one opens large, and the arrow keys go on from there. */
@customElement('ticket-pictures')
export class TicketPictures extends LitElement {
  static override styles = [base, pictureStyles];

  @property({ attribute: false }) siteId = '';
  @property({ attribute: false }) ticketId = '';
  @property({ attribute: false }) pictures: readonly Picture[] = [];
  /** Index of the one shown large. */
  @state() private shown: number | undefined;
  @state() private failed: ReadonlySet<string> = new Set();
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  readonly #text = localized(this, inbox);

  override render(): TemplateResult {
    return html`<ul aria-label=${this.#text().pictures}>
        ${this.pictures.map((picture, at) => this.#small(picture, at))}
      </ul>
      ${this.#large()}`;
  }

  #small(picture: Picture, at: number): TemplateResult {
    const words = this.#text();
    if (this.failed.has(picture.id))
      return html`<li class="failed"><ui-icon name="warning"></ui-icon>${words.pictureFailed}</li>`;
    return html`<li>
      <button type="button" @click=${() => void this.#open(at)}>
        <img
          src=${this.#url(picture)}
          alt=${this.#name(at)}
          width=${picture.width}
          height=${picture.height}
          loading="lazy"
          @error=${() => (this.failed = new Set([...this.failed, picture.id]))}
        />
      </button>
    </li>`;
  }

  /** A modal of the platform: Esc closes it, the focus goes back to the small picture. */
  #large(): TemplateResult {
    const picture = this.shown === undefined ? undefined : this.pictures[this.shown];
    return html`<dialog
      aria-label=${picture ? this.#name(this.shown ?? 0) : nothing}
      @close=${() => (this.shown = undefined)}
      @keydown=${this.#pressed}
      @click=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      ${picture ? this.#figure(picture, this.shown ?? 0) : nothing}
    </dialog>`;
  }

  #figure(picture: Picture, at: number): TemplateResult {
    const words = this.#text();
    const { width, height } = picture;
    return html`<figure>
      <div class="bar">
        <figcaption>
          ${this.#name(at)} <span class="muted small">${words.pictureSize(number(width), number(height))}</span>
        </figcaption>
        ${
          this.pictures.length > 1
            ? html`${this.#button('back', words.previousPicture, () => this.#step(-1))}
              ${this.#button('forward', words.nextPicture, () => this.#step(1))}`
            : nothing
        }
        ${this.#button('cross', words.closePicture, () => this.dialog.close())}
      </div>
      <img src=${this.#url(picture)} alt=${this.#name(at)} width=${width} height=${height} />
    </figure>`;
  }

  #button(icon: 'back' | 'forward' | 'cross', name: string, act: () => void): TemplateResult {
    return html`<ui-button size="s" appearance="plain" @click=${act}>
      <ui-icon name=${icon}></ui-icon><span class="sr">${name}</span>
    </ui-button>`;
  }

  async #open(at: number): Promise<void> {
    this.shown = at;
    await this.updateComplete;
    this.dialog.showModal();
  }

  #pressed(event: KeyboardEvent): void {
    // The keys of the Inbox behind must not move while a picture is open.
    event.stopPropagation();
    if (event.key === 'ArrowRight') this.#step(1);
    if (event.key === 'ArrowLeft') this.#step(-1);
  }

  #step(by: 1 | -1): void {
    const all = this.pictures.length;
    if (this.shown !== undefined) this.shown = (this.shown + by + all) % all;
  }

  #name(at: number): string {
    return this.#text().picture(number(at + 1), number(this.pictures.length));
  }

  #url({ id }: Picture): string {
    return pictureUrl(this.siteId, this.ticketId, id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-pictures': TicketPictures;
  }
}
