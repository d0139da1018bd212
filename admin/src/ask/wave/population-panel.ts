import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { listCustomers, populationOf, type PopulationView } from '../../api/population.ts';
import { Reading } from '../../data/reading.ts';
import { date, none, number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { UnreadFile } from '../../imports/reading/import-reader.ts';
import { Saving } from '../../saving.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-error.ts';
import '../../ui/ui-facts.ts';
import './customer-lookup.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,text/csv,text/plain';
const mostTiers = 12;

/** How many customers the site knows, from whom waves are drawn; a list of them is taken in here. */
@customElement('population-panel')
export class PopulationPanel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) siteId = '';
  @property() zone = 'UTC';
  /** What comes of a list that is taken in, or was. */
  @state() private said = '';
  readonly #text = localized(this, wave);
  readonly #saving = new Saving(this);
  readonly #population = new Reading(this, () => populationOf(this.siteId));
  /** The button stands for it. */
  readonly #input = Object.assign(document.createElement('input'), {
    type: 'file',
    accept: accepted,
    onchange: () => this.#chosen(),
  });

  override render(): TemplateResult {
    return html`${readingView(this.#population, (view) => this.#show(view), 4)}`;
  }

  #show(view: PopulationView): TemplateResult {
    const words = this.#text().known;
    return html`<p class="muted small">${view.known === 0 ? words.none : words.hint}</p>
      ${view.known === 0 ? nothing : html`<ui-facts .facts=${this.#facts(view)}></ui-facts>`}
      ${can(this.session.site, 'population.write') ? this.#upload() : nothing}
      <customer-lookup .siteId=${this.siteId} .zone=${this.zone}></customer-lookup>`;
  }

  #facts(view: PopulationView): { name: string; value: string }[] {
    const words = this.#text().known;
    const tiers = view.tiers.filter(({ name }) => name !== null);
    return [
      { name: words.lastYear, value: number(view.lastYear) },
      { name: words.all, value: number(view.known) },
      ...tiers.slice(0, mostTiers).map(({ name, n }) => ({ name: words.tier(name!), value: number(n) })),
      { name: words.identified, value: number(view.identified) },
      { name: words.optedOut, value: number(view.optedOut) },
      { name: words.changed, value: view.changedAt ? date(view.changedAt, this.zone) : none },
    ];
  }

  #upload(): TemplateResult {
    const words = this.#text().known;
    const { problem, busy } = this.#saving;
    return html`<div>
        <ui-button appearance="outlined" ?loading=${busy} @click=${() => this.#input.click()}
          >${words.upload}</ui-button
        >
      </div>
      <p class="muted small">${words.uploadHint}</p>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <p class="small" role="status">${this.said}</p>`;
  }

  #chosen(): void {
    const [file] = this.#input.files ?? [];
    // The same file again is a choice too.
    this.#input.value = '';
    if (file) void this.take(file);
  }

  /** Takes in a list; what came in before it broke off stays. */
  async take(file: File): Promise<void> {
    await this.#saving.save(() => this.#send(file));
  }

  async #send(file: File): Promise<void> {
    const words = this.#text().known;
    this.said = words.reading;
    let [taken, without] = [0, 0];
    try {
      const { readCustomers } = await import('./read-customers.ts');
      const pieces = await readCustomers(file);
      if (!pieces) return void (this.said = words.noIds);
      for await (const piece of pieces) {
        if (piece.customers.length > 0) await listCustomers(this.siteId, piece.customers);
        taken += piece.customers.length;
        without += piece.without;
        this.said = words.soFar(taken, number(taken));
      }
      this.said = words.taken(taken, number(taken), without, number(without));
    } catch (error) {
      if (!(error instanceof UnreadFile)) {
        this.said = taken === 0 ? '' : words.soFar(taken, number(taken));
        throw error;
      }
      this.said = words.unreadable;
    } finally {
      if (taken > 0) await this.#population.again();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'population-panel': PopulationPanel;
  }
}
