import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.xml,.xls,.json,.ndjson,.jsonl,text/csv,text/plain';

/** Where a file is dropped or chosen. Fires `chosen` with the File; `another` where one is at work already. */
@customElement('import-drop')
export class ImportDrop extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .zone {
        display: grid;
        justify-items: center;
        gap: var(--space-8);
        padding: var(--space-24) var(--space-16);
        border: 1px dashed var(--edge);
        border-radius: var(--radius-10);
        text-align: center;
      }
      .zone.over {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .another {
        justify-items: start;
        padding: 0;
        border: 0;
      }
    `,
  ];

  @property({ type: Boolean }) another = false;
  @state() private isOver = false;
  @state() private hasMore = false;
  readonly #text = localized(this, importing);
  /** The button stands for it. */
  readonly #input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: accepted,
    onchange: () => this.#take(this.#input.files),
  });

  override render(): TemplateResult {
    const words = this.#text().drop;
    return html`<div
      class=${['zone', this.isOver ? 'over' : '', this.another ? 'another' : ''].join(' ')}
      @dragover=${this.#over}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.#drop}
    >
      ${this.another ? nothing : html`<p>${words.text}</p>`}
      <ui-button
        appearance=${this.another ? 'outlined' : 'accent'}
        variant=${this.another ? 'neutral' : 'brand'}
        @click=${() => this.#input.click()}
        >${this.another ? words.another : words.button}</ui-button
      >
      ${this.another ? nothing : html`<p class="small muted">${words.hint}</p>`}
      ${this.hasMore ? html`<p class="small" role="status">${words.onlyOne}</p>` : nothing}
    </div>`;
  }

  readonly #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    this.#take(event.dataTransfer?.files);
  };

  #take(files: FileList | null | undefined): void {
    const [detail] = files ?? [];
    this.hasMore = (files?.length ?? 0) > 1;
    if (detail) this.dispatchEvent(new CustomEvent<File>('chosen', { detail }));
    // The same file again is a choice too.
    this.#input.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-drop': ImportDrop;
  }
}
