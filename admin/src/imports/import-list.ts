import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { holdsMetrics } from '@huiyin/shared/files/map-said';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { Acts } from '../acts.ts';
import { readImport, undoImport, type ImportLine } from '../api/imports.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import type { Pages } from '../list/list-pages.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast } from '../ui/ui-toasts.ts';
import { importRow } from './import-row.ts';
import { ImportsSent } from './imports-sent.ts';
import { importsOf, nextImports } from './read-imports.ts';
import { refusedKept, saveRefused } from './refused-csv.ts';

/** The imports of a site, newest first: whose, when, what became of them, with a way to undo them. Fires `undone` with one. */
@customElement('import-list')
export class ImportList extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
      }
      ui-list + ui-button {
        margin-top: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The fingerprint of the file that is being sent from this page; empty for none. */
  @property() sending = '';
  readonly #text = localized(this, importing);
  readonly #shell = localized(this, shell);
  readonly #acts = new Acts(this);
  readonly #read = new Reading(
    this,
    () => importsOf(this.session.site.id),
    () => void this.#sent.look(),
  );
  readonly #sent = new ImportsSent(
    this,
    () => this.session.site.id,
    () => void this.#read.again(),
  );

  constructor() {
    super();
    new FirstLoad(this, this.#read);
  }

  /** What was sent until now counts more than when it began. */
  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.get('sending')) void this.#read.again();
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="imports">
      <h2 id="imports">${this.#text().list.heading}</h2>
      ${readingView(this.#read, (pages) => this.#show(pages))}
    </section>`;
  }

  #show({ items, cursor }: Pages<ImportLine>): TemplateResult {
    const { empty, emptyText } = this.#text().list;
    if (!items.length) return html`<ui-empty icon="inbox" heading=${empty}>${emptyText}</ui-empty>`;
    return html`<ui-list
        >${repeat(
          items,
          ({ id }) => id,
          (one) => this.#row(one),
        )}</ui-list
      >
      ${cursor === null ? nothing : this.#more()}`;
  }

  #more(): TemplateResult {
    const { id } = this.session.site;
    const more = (): Promise<unknown> => this.#acts.do('more', () => this.#read.change((now) => nextImports(id, now)));
    return html`<ui-button
      size="s"
      appearance="outlined"
      ?loading=${this.#acts.isDoing('more')}
      @click=${() => void more()}
      >${this.#shell().more}</ui-button
    >`;
  }

  #sentFrom({ state, fingerprint }: ImportLine): 'here' | 'elsewhere' | undefined {
    if (state !== 'open') return undefined;
    if (fingerprint === this.sending) return 'here';
    return this.#sent.has(fingerprint) ? 'elsewhere' : undefined;
  }

  #row(one: ImportLine): TemplateResult {
    return importRow(one, {
      site: this.session.site,
      sent: this.#sentFrom(one),
      doing: (['undo', 'errors'] as const).find((by) => this.#acts.isDoing(one.id, by)),
      undo: () => void this.#undo(one),
      errors: () => void this.#saveErrors(one),
    });
  }

  #saveErrors({ id, file }: ImportLine): Promise<boolean> {
    const save = async (): Promise<void> => saveRefused(file, refusedKept(await readImport(this.session.site.id, id)));
    return this.#acts.do(id, save, 'errors');
  }

  async #undo(line: ImportLine): Promise<void> {
    const { id, state, file, stored, corrected, choices } = line;
    const { heading, text, restored, textValues, restoredValues, unfinished, act, begun } = this.#text().undo;
    const isOfMetrics = holdsMetrics(choices.map);
    const said = sentences(
      isOfMetrics ? stored > 0 && textValues(stored, number(stored)) : text(stored, number(stored)),
      corrected > 0 && (isOfMetrics ? restoredValues : restored)(corrected, number(corrected)),
      state === 'open' && unfinished,
    );
    if (!(await isMeant({ heading: heading(file), text: said, act }))) return;
    if (!(await this.#acts.do(id, () => undoImport(this.session.site.id, id), 'undo'))) return;
    toast(begun(file), { about: id });
    this.dispatchEvent(new CustomEvent<ImportLine>('undone', { detail: line }));
    await this.#read.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-list': ImportList;
  }
}
