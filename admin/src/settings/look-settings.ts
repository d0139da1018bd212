import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { look } from '@huiyin/shared/i18n/admin/look';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { changeSite, siteOf, type SiteView } from '../api/sites.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card, form } from '../ui/styles.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import { toast } from '../ui/ui-toasts.ts';
import { buttonFields, panelFields } from './look-fields.ts';
import { lookDifferences } from './look-differences.ts';
import { lookFaults, type Look, type LookFaults } from './look-faults.ts';
import './look-preview.ts';

/** Colours, corners, font and button of the widget, with the widget itself beside them. */
@customElement('look-settings')
export class LookSettings extends LitElement {
  static override styles = [
    base,
    card,
    form,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-16);
        align-items: start;
        margin-block: var(--space-16);
      }
      /* Beside its fields, where there is room beyond the column of the settings. */
      @media (min-width: 80rem) {
        :host {
          width: 61.5rem;
          grid-template-columns: minmax(0, 1fr) 24rem;
        }
        look-preview {
          position: sticky;
          top: var(--space-16);
        }
      }
      h3 {
        margin-top: var(--space-8);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
        align-items: start;
        gap: var(--space-12);
      }
      .colour {
        display: flex;
        gap: var(--space-8);
        align-items: start;
      }
      .colour ui-field {
        flex: 1;
      }
      .colour input {
        width: 2.75rem;
        height: 2.25rem;
        margin-top: 1.55rem;
        padding: 2px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-6);
        background: var(--raised);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, look);
  readonly #settings = localized(this, settings);
  readonly #shell = localized(this, shell);
  readonly #site = new Reading(
    this,
    () => siteOf(this.session.site.id),
    (site) => this.#edit.take(this.session, 'look', site),
  );
  readonly #edit = new KeptEdit<SiteView, Look>(this, 'site.change', ({ theme }) => theme);
  readonly #saving = new Saving<keyof LookFaults, SiteView>(this, {
    check: () => lookFaults(this.#edit.draft, this.#text()),
    meet: (now) => this.#edit.rebase(now),
  });

  constructor() {
    super();
    new FirstLoad(this, this.#site);
  }

  override render(): TemplateResult {
    return html`${readingView(this.#site, (site) => this.#show(site, this.#edit.draft), 6)}`;
  }

  #show(site: SiteView, theme: Look): TemplateResult {
    const words = this.#text();
    const { faults, problem, busy } = this.#saving;
    const fixed = !can(this.session.site, 'site.change');
    const editing = {
      theme,
      words,
      fixed,
      faults,
      languages: site.languages,
      set: (change: Partial<Look>) => this.#edit.set({ ...theme, ...change }),
    };
    return html`<section class="card" aria-labelledby="look">
        <h2 id="look">${words.heading}</h2>
        <form novalidate @submit=${this.#save}>
          <p class="small muted">${fixed ? this.#settings().readOnly : words.hint}</p>
          ${restoredNotice(this.#edit, this.#shell())} ${panelFields(editing)}
          <h3>${words.button}</h3>
          ${buttonFields(editing)}
          ${problem ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
          ${
            fixed
              ? nothing
              : html`<div class="actions">
                  <ui-button type="submit" variant="brand" ?loading=${busy}>${this.#shell().save}</ui-button>
                </div>`
          }
        </form>
      </section>
      <look-preview
        .site=${site}
        .theme=${Object.keys(lookFaults(theme, words)).length ? site.theme : theme}
      ></look-preview>`;
  }

  /** What somebody else saved meanwhile, where it differs. */
  #theirs(): string {
    if (!this.#saving.conflict) return '';
    return lookDifferences(this.#edit.read.theme, this.#edit.draft, this.#text()).join(' · ');
  }

  readonly #save = (event: Event): void => {
    const send = async (): Promise<void> => {
      const { draft } = this.#edit;
      const { label, ...others } = this.#edit.change;
      const said = 'label' in this.#edit.change && { label: label && Object.keys(label).length ? label : null };
      const saved = await changeSite(this.#edit.read, { theme: { ...others, ...said } });
      this.#edit.settle(saved, draft);
      this.#site.put(saved);
      toast(this.#shell().saved);
    };
    void this.#saving.save(send, event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'look-settings': LookSettings;
  }
}
