import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { Acts } from '../acts.ts';
import { importsOf, readImport, undoImport, type ImportLine } from '../api/imports.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast } from '../ui/ui-toasts.ts';
import { saveErrors } from './errors-csv.ts';
import { importRow } from './import-row.ts';

/** The imports of a site, newest first: whose, when, what became of them, with a way to undo them. */
@customElement('import-list')
export class ImportList extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The fingerprint of the file that is being sent from this page; empty for none. */
  @property() sending = '';
  readonly #text = localized(this, importing);
  readonly #acts = new Acts(this);
  readonly #read = new Reading(this, () => importsOf(this.session.site.id));

  constructor() {
    super();
    new FirstLoad(this, this.#read);
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="imports">
      <h2 id="imports">${this.#text().list.heading}</h2>
      ${readingView(this.#read, (all) => this.#show(all))}
    </section>`;
  }

  #show(all: readonly ImportLine[]): TemplateResult {
    const { empty, emptyText } = this.#text().list;
    if (!all.length) return html`<ui-empty icon="inbox" heading=${empty}>${emptyText}</ui-empty>`;
    return html`<ui-list
      >${repeat(
        all,
        ({ id }) => id,
        (one) => this.#row(one),
      )}</ui-list
    >`;
  }

  #row(one: ImportLine): TemplateResult {
    return importRow(one, {
      site: this.session.site,
      isSent: one.state === 'open' && one.fingerprint === this.sending,
      undo: () => void this.#undo(one),
      errors: () => void this.#acts.do(one.id, async () => saveErrors(one.file, (await this.#whole(one)).errors)),
    });
  }

  #whole({ id }: ImportLine): ReturnType<typeof readImport> {
    return readImport(this.session.site.id, id);
  }

  async #undo({ id, file, stored, corrected }: ImportLine): Promise<void> {
    const { heading, text, restored, act, begun } = this.#text().undo;
    const said = sentences(text(stored, number(stored)), corrected > 0 && restored(corrected, number(corrected)));
    if (!(await isMeant({ heading: heading(file), text: said, act }))) return;
    await this.#acts.do(id, () => undoImport(this.session.site.id, id));
    toast(begun(file), { about: id });
    await this.#read.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-list': ImportList;
  }
}
