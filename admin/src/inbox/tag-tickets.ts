import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { tagsWithout } from '@huiyin/shared/domain/tags';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import { localized } from '../language/language.ts';
import '../tags/tag-field.ts';
import type { TagField } from '../tags/tag-field.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-dialog.ts';

/** Asks which tags several tickets have then too. */
@customElement('tag-tickets')
export class TagTickets extends LitElement {
  static override styles = [
    base,
    css`
      tag-field {
        min-height: 16rem;
        align-content: start;
      }
    `,
  ];

  @query('tag-field') private readonly field!: TagField | null;
  @state() private shown = false;
  @state() private tags: readonly string[] = [];
  @state() private typed = '';
  @state() private siteId = '';
  readonly #text = localized(this, tags);
  #chosen: (tags: string[]) => unknown = () => undefined;

  /** @param chosen is given the tags, one or more */
  async open(siteId: string, chosen: (tags: string[]) => unknown): Promise<void> {
    this.#chosen = chosen;
    this.siteId = siteId;
    this.tags = [];
    this.shown = true;
    await this.updateComplete;
    requestAnimationFrame(() => this.field?.open());
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<ui-dialog label=${words.toAll} light-dismiss ?open=${this.shown} @closed=${() => (this.shown = false)}>
      <tag-field
        .tags=${this.tags}
        siteId=${this.siteId}
        @add=${({ detail }: CustomEvent<string>) => (this.tags = [...this.tags, detail])}
        @remove=${({ detail }: CustomEvent<string>) => (this.tags = tagsWithout(this.tags, [detail]))}
        @typing=${({ detail }: CustomEvent<string>) => (this.typed = detail)}
      ></tag-field>
      <ui-button slot="footer" variant="brand" ?disabled=${!this.#all.length} @click=${this.#submit}
        >${words.tag}</ui-button
      >
    </ui-dialog>`;
  }

  /** Those added, and the one that still stands typed. */
  get #all(): string[] {
    return this.typed ? [...this.tags, this.typed] : [...this.tags];
  }

  readonly #submit = (): void => {
    this.shown = false;
    this.#chosen(this.#all);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-tickets': TagTickets;
  }
}
