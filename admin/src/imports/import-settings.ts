import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Corrections, ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { importing as book } from '@huiyin/shared/i18n/admin/importing';
import { answersHref } from '../answers/answers-link.ts';
import { date, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card, parts } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { choiceFault, unreadableWords } from './fault-words.ts';
import './import-drop.ts';
import './import-list.ts';
import { importingOf, type Chosen, type Importing } from './importing.ts';
import './import-run.ts';
import './import-understood.ts';
import { maySay } from './import-unread.ts';
import { sameFile } from './known-before.ts';

/** Brings in what was answered elsewhere: a file is chosen, understood, checked and stored on one page, and stands in the list below. */
@customElement('import-settings')
export class ImportSettings extends LitElement {
  static override styles = [
    base,
    card,
    parts,
    css`
      import-drop,
      .known {
        margin-top: var(--space-12);
      }
      .known:empty {
        display: none;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, book);
  #importing: Importing | undefined;
  #leave = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('dragover', passed);
    addEventListener('drop', passed);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('dragover', passed);
    removeEventListener('drop', passed);
    this.#leave();
    this.#importing = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const now = importingOf(this.session);
    if (now === this.#importing) return;
    this.#leave();
    this.#importing = now;
    this.#leave = now.hear(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { chosen } = this.#importing!;
    const mayImport = can(this.session.site, 'imports.make');
    return html`${
        mayImport
          ? html`<section class="card" aria-labelledby="heading">
              <h2 id="heading">${words.heading}</h2>
              <p class="muted">${words.text}</p>
              ${this.#file(chosen)} ${this.#unread(chosen)} ${isSending(chosen) ? nothing : this.#drop(chosen)}
            </section>`
          : nothing
      }
      ${chosen?.looked ? this.#flow(chosen) : nothing} <import-list sending=${sentNow(chosen)}></import-list>`;
  }

  #drop(chosen: Chosen | undefined): TemplateResult {
    const take = ({ detail }: CustomEvent<File>): void => void this.#importing!.take(detail);
    return html`<import-drop ?another=${chosen !== undefined} @chosen=${take}></import-drop>`;
  }

  #file(chosen: Chosen | undefined): TemplateResult | typeof nothing {
    if (!chosen) return nothing;
    const { file, looked, fault } = chosen;
    const { unreadable, reading } = this.#text();
    if (fault && 'reason' in fault)
      return html`<h3 class="known">${unreadable.heading}</h3>
        <p role="alert">${unreadableWords(file.name, fault)}</p>`;
    if (fault && !looked) return html`<p class="known bad" role="alert">${choiceFault(fault.choice)}</p>`;
    return html`<p class="known" role="status">${looked ? this.#known(chosen) : reading(file.name)}</p>`;
  }

  #unread(chosen: Chosen | undefined): TemplateResult | typeof nothing {
    if (!chosen || !maySay(chosen)) return nothing;
    const choose = ({ detail }: CustomEvent<ImportChoices>): void => void this.#importing!.choose(detail);
    return html`<import-unread class="known" .choices=${chosen.choices} @choose=${choose}></import-unread>`;
  }

  #known({ alike, looked, run }: Chosen): string | typeof nothing {
    const same = sameFile(alike, looked!.opening);
    if (!same || run) return nothing;
    const { begun, done } = this.#text().known;
    const [day, name] = [date(same.openedAt), same.by.name];
    return same.state === 'open' ? begun(day, name, number(same.rows), number(same.answers)) : done(day, name);
  }

  #flow(chosen: Chosen): TemplateResult {
    const importing = this.#importing!;
    const run = html`<import-run
      .chosen=${chosen}
      @check=${() => void importing.send('checking')}
      @store=${() => void importing.send('storing')}
      @store-correcting=${() => void importing.send('storing', true)}
      @correct=${({ detail }: CustomEvent<Corrections>) => void importing.correct({ corrections: detail })}
      @same-source=${({ detail }: CustomEvent<string>) => void importing.correct({ source: detail })}
      @stop=${() => importing.stop()}
      >${this.#answers(chosen)}</import-run
    >`;
    if (chosen.run?.phase === 'storing') return run;
    return html`<import-understood
      .chosen=${chosen}
      @choose=${({ detail }: CustomEvent<ImportChoices>) => void importing.choose(detail)}
      @anew=${() => void importing.findOutAnew()}
      >${run}</import-understood
    >`;
  }

  #answers({ looked, run }: Chosen): TemplateResult | typeof nothing {
    const { whole, days: known } = looked!.inspection;
    const days = run?.days ?? (whole ? known : null);
    const asked = days ? ({ range: 'custom', from: days.first, to: days.last } as const) : {};
    const href = answersHref(this.session.site, { ...asked, channel: 'import' });
    return href ? html`<ui-button variant="brand" href=${href}>${this.#text().store.read}</ui-button>` : html``;
  }
}

/** A file that is dropped beside the box would be opened in place of the console. */
function passed(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** The fingerprint of what is on its way; empty for nothing. */
const sentNow = (chosen: Chosen | undefined): string =>
  (isSending(chosen) && chosen?.looked?.opening.fingerprint) || '';

const isSending = (chosen: Chosen | undefined): boolean =>
  chosen?.run?.state === 'going' || chosen?.run?.state === 'waiting';

declare global {
  interface HTMLElementTagNameMap {
    'import-settings': ImportSettings;
  }
}
