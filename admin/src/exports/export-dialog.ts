import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { exportFormats, type CodebookProgram, type ExportFormat } from '@huiyin/shared/domain/exports';
import { exports, type ExportsBook } from '@huiyin/shared/i18n/admin/exports';
import { exportUrl } from '../api/exports.ts';
import type { SiteRef } from '../api/session.ts';
import { language, localized } from '../language/language.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-dialog.ts';
import '../ui/ui-segments.ts';
import { mayTakeContacts, type Exportable } from './offer-export.ts';

type Things = readonly [Exportable, ...Exportable[]];

/** Shows the dialog over everything else; gone when it is closed. */
export function showExport(site: SiteRef, things: Things): void {
  const element = document.createElement('export-dialog');
  Object.assign(element, { site, things, thing: things[0] });
  document.body.append(element);
}

/** What is taken along as a file, as what, and with whom. The file comes by a link: nothing of it is held here. */
@customElement('export-dialog')
export class ExportDialog extends LitElement {
  static override styles = base;

  @property({ attribute: false }) site!: SiteRef;
  @property({ attribute: false }) things!: Things;
  @state() thing!: Exportable;
  @state() private format: ExportFormat = 'csv';
  @state() private contacts = false;
  readonly #text = localized(this, exports);

  override render(): TemplateResult {
    const words = this.#text();
    return html`<ui-dialog label=${words.heading} light-dismiss open @closed=${() => this.remove()}>
      <div class="stack">
        ${this.things.length > 1 ? this.#which() : nothing}
        <p class="small">${words.told[kindOf(this.thing)]}</p>
        <ui-segments
          label=${words.format}
          .choices=${exportFormats.map((value) => ({ value, label: words.formats[value] }))}
          .value=${this.format}
          @change=${(event: Event) => (this.format = valueOf(event) as ExportFormat)}
        ></ui-segments>
        ${this.#people()} ${this.#programs()}
      </div>
      <ui-button slot="footer" variant="brand" href=${this.#url()} download @click=${this.#close}
        >${words.download}</ui-button
      >
    </ui-dialog>`;
  }

  #which(): TemplateResult {
    const words = this.#text();
    return html`<ui-segments
      label=${words.what}
      .choices=${this.things.map((one) => ({ value: kindOf(one), label: words.things[kindOf(one)] }))}
      .value=${kindOf(this.thing)}
      @change=${(event: Event) => (this.thing = this.things.find((one) => kindOf(one) === valueOf(event))!)}
    ></ui-segments>`;
  }

  /** Whether customers are named in it, which takes a permission of its own. */
  #people(): TemplateResult | typeof nothing {
    const words = this.#text();
    if (this.thing.noun === 'customers') return html`<p class="muted small">${words.withContacts}</p>`;
    if (!this.#mayName) return nothing;
    return mayTakeContacts(this.site)
      ? html`<ui-checkbox
          size="s"
          .checked=${this.contacts}
          @change=${(event: Event) => (this.contacts = isChecked(event))}
          >${words.contacts}</ui-checkbox
        >`
      : html`<p class="muted small">${words.withoutContacts}</p>`;
  }

  /** For programs of statistics: what the columns mean, and for SPSS a file that has a row a line. */
  #programs(): TemplateResult | typeof nothing {
    const { thing } = this;
    if (thing.noun !== 'answers' || this.format !== 'csv') return nothing;
    const { programs } = this.#text();
    const { from, to } = thing.query;
    const shared = { ...(from && { from }), ...(to && { to }), ...this.#named, language: language() };
    const labels = (program: CodebookProgram) => exportUrl(this.site.id, 'codebook', { ...shared, for: program });
    const link = (label: string, href: string) => html`<a href=${href} download>${label}</a>`;
    return html`<div class="small">
      <p class="muted">${programs.heading}</p>
      <p>
        ${link(programs.r, labels('r'))} · ${link(programs.spss, labels('spss'))} ·
        ${link(programs.oneLine, this.#url({ lines: 'one' }))}
      </p>
    </div>`;
  }

  get #mayName(): boolean {
    return this.thing.noun === 'answers' || this.thing.noun === 'tickets';
  }

  get #named(): Readonly<Record<string, string>> {
    return this.#mayName && this.contacts ? { contacts: 'true' } : {};
  }

  #url(more: Readonly<Record<string, string>> = {}): string {
    const { noun, query } = this.thing;
    return exportUrl(this.site.id, noun, {
      ...query,
      format: this.format,
      ...this.#named,
      ...more,
    });
  }

  /** Once the browser has taken the link. */
  readonly #close = (): void => void setTimeout(() => this.remove());
}

type Kind = keyof ExportsBook['things'];

function kindOf({ noun, query }: Exportable): Kind {
  if (!noun.startsWith('metrics/')) return noun as Kind;
  return 'split' in query ? 'split' : 'metric';
}

declare global {
  interface HTMLElementTagNameMap {
    'export-dialog': ExportDialog;
  }
}
