import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { listCustomers, populationOf, type PopulationView } from '../../api/population.ts';
import { Reading } from '../../data/reading.ts';
import { date, none, number } from '../../language/formats.ts';
import { bookOf, localized } from '../../language/language.ts';
import { listOf, sentences } from '../../language/list-of.ts';
import { UnreadFile } from '../../imports/reading/import-reader.ts';
import { Saving } from '../../saving.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-error.ts';
import '../../ui/ui-facts.ts';
import { question } from '../../ui/ui-question.ts';
import './customer-lookup.ts';
import type { CustomerPiece, UnderstoodColumns } from './read-customers.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,text/csv,text/plain';
const mostTiers = 12;
/** Ids that are shown before a list is taken in. */
const mostExamples = 3;

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
    let [taken, without, unfit] = [0, 0, 0];
    try {
      const { readCustomers } = await import('./read-customers.ts');
      const list = await readCustomers(file);
      if (!list) return void (this.said = words.noIds);
      let isMeant = false;
      for await (const piece of list.pieces) {
        isMeant ||= await this.#isMeant(list.columns, piece);
        if (!isMeant) return void (this.said = '');
        if (piece.customers.length > 0) await listCustomers(this.siteId, piece.customers);
        taken += piece.customers.length;
        without += piece.without;
        unfit += piece.unfit;
        this.said = words.soFar(taken, number(taken));
      }
      const said = words.taken(taken, number(taken), without, number(without));
      this.said = sentences(said, unfit > 0 && words.unfit(unfit, number(unfit)));
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

  /** Asks once, before anything is stored, whether the columns are understood right. */
  async #isMeant({ id, understood, all }: UnderstoodColumns, { customers }: CustomerPiece): Promise<boolean> {
    const words = this.#text().known;
    const examples = customers.slice(0, mostExamples).map((one) => undirected(one.id));
    const columns = understood.map((name) => undirected(name));
    const text = words.takeText(
      undirected(id),
      listOf(examples) || none,
      listOf(columns),
      number(columns.length),
      number(all),
    );
    const choices = [
      { value: 'cancel', label: bookOf(shell).cancel },
      { value: 'take', label: words.take },
    ] as const;
    return (await question({ heading: words.takeAsk, text, choices })) === 'take';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'population-panel': PopulationPanel;
  }
}
