import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Corrections, ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { importing as book } from '@huiyin/shared/i18n/admin/importing';
import { Acts } from '../acts.ts';
import { answersHref } from '../answers/answers-link.ts';
import type { ImportLine } from '../api/imports.ts';
import { siteOf } from '../api/sites.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, parts } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { isSending, type Chosen } from './chosen.ts';
import { DropsBeside } from './drops-beside.ts';
import './import-list.ts';
import { importingOf } from './importing-of.ts';
import type { Importing } from './importing.ts';
import './import-run.ts';
import './import-start.ts';
import './import-understood.ts';
import { numbersPath } from './numbers-path.ts';
import { saveRefused } from './refused-csv.ts';

/** Brings in what was answered elsewhere: a file is chosen, understood, checked and stored on one page, and stands in the list below. */
@customElement('import-settings')
export class ImportSettings extends LitElement {
  static override styles = [base, parts];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, book);
  readonly #acts = new Acts(this);
  readonly #site = new Reading(this, () =>
    can(this.session.site, 'site.read') ? siteOf(this.session.site.id) : undefined,
  );
  #importing: Importing | undefined;
  #leave = (): void => undefined;

  constructor() {
    super();
    new DropsBeside(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
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
    const { chosen } = this.#importing!;
    return html`${can(this.session.site, 'imports.make') ? this.#start(chosen) : nothing}
      ${chosen?.looked ? this.#flow(chosen) : nothing}
      <import-list
        sending=${sentNow(chosen)}
        @undone=${({ detail }: CustomEvent<ImportLine>) => this.#importing!.undone(detail)}
      ></import-list>`;
  }

  #start(chosen: Chosen | undefined): TemplateResult {
    const importing = this.#importing!;
    return html`<import-start
      .chosen=${chosen}
      zone=${this.session.site.timeZone}
      @chosen=${({ detail }: CustomEvent<File>) => void importing.take(detail)}
      @choose=${this.#choose}
      @stop=${() => importing.stopLooking()}
      @go-on=${() => void this.#goOn()}
    ></import-start>`;
  }

  #flow(chosen: Chosen): TemplateResult {
    const importing = this.#importing!;
    return html`<import-understood
      .chosen=${chosen}
      zone=${this.#site.value?.timeZone ?? ''}
      @choose=${this.#choose}
      @anew=${() => void importing.findOutAnew()}
      @stop=${() => importing.stopLooking()}
      ><import-run
        .chosen=${chosen}
        zone=${this.#site.value?.timeZone ?? ''}
        ?saving-errors=${this.#acts.isDoing('errors')}
        @check=${() => void importing.send('checking')}
        @store=${() => void importing.send('storing')}
        @store-correcting=${() => void importing.send('storing', true)}
        @correct=${({ detail }: CustomEvent<Corrections>) => void importing.correct({ corrections: detail })}
        @same-source=${({ detail }: CustomEvent<string>) => void importing.correct({ source: detail })}
        @other-source=${() => importing.sayOtherSource()}
        @errors=${() => void this.#saveRefused(chosen)}
        @stop=${() => importing.stop()}
        >${this.#answers(chosen)}</import-run
      ></import-understood
    >`;
  }

  readonly #choose = ({ detail }: CustomEvent<ImportChoices>): void => void this.#importing!.choose(detail);

  /** What is pressed goes, and what goes on then is said elsewhere. */
  async #goOn(): Promise<void> {
    void this.#importing!.send('storing');
    await this.updateComplete;
    const run = this.renderRoot.querySelector('import-run')!;
    await run.updateComplete;
    run.focus();
  }

  #saveRefused({ file }: Chosen): Promise<boolean> {
    return this.#acts.do('errors', async () => saveRefused(file.name, await this.#importing!.refused()));
  }

  #answers({ looked, run }: Chosen): TemplateResult | typeof nothing {
    const { whole, days: known, metrics } = looked!.inspection;
    const days = run?.days ?? (whole ? known : null);
    if (metrics.length > 0) return this.#numbers(days);
    const asked = days ? ({ range: 'custom', from: days.first, to: days.last } as const) : {};
    const href = answersHref(this.session.site, { ...asked, channel: 'import' });
    const [variant, appearance] = run?.state === 'over' ? ['brand', 'accent'] : ['neutral', 'outlined'];
    return href
      ? html`<ui-button variant=${variant} appearance=${appearance} href=${href}>${this.#text().store.read}</ui-button>`
      : nothing;
  }

  #numbers(days: ImportInspection['days']): TemplateResult | typeof nothing {
    if (!can(this.session.site, 'metrics.read')) return nothing;
    const href = numbersPath(days, localDay(now(), this.#site.value?.timeZone ?? 'UTC').day);
    return html`<ui-button variant="brand" href=${href}>${this.#text().store.seeNumbers}</ui-button>`;
  }
}

/** The fingerprint of what is stored now; empty for nothing. */
const sentNow = (chosen: Chosen | undefined): string =>
  (isSending(chosen) && chosen?.run?.phase === 'storing' && chosen.looked?.opening.fingerprint) || '';

declare global {
  interface HTMLElementTagNameMap {
    'import-settings': ImportSettings;
  }
}
