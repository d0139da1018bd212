import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { changeSite, siteOf, type SiteView } from '../api/sites.ts';
import { Reading } from '../data/reading.ts';
import { store } from '../data/store.ts';
import { KeptEdit } from '../kept-edit.ts';
import { localized } from '../language/language.ts';
import { problemText, problemTextKept } from '../language/problem-text.ts';
import { Saving } from '../saving.ts';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { elsewhere } from '../ui/elsewhere.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import { forgetToasts, toast } from '../ui/ui-toasts.ts';
import './install-check.ts';
import './install-script.ts';
import './origin-settings.ts';
import './why-not.ts';

type Saved = 'text' | 'other' | 'undo';

/** Everything between the site's pages and us: allowed origins, the script tag, and whether it works. */
@customElement('install-settings')
export class InstallSettings extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
      }
      .demo {
        display: inline-block;
        margin-top: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);
  readonly #site = new Reading(
    this,
    () => siteOf(this.session.site.id),
    (site) => this.#edit.take(this.session, 'origins', site),
  );
  /** The origins as text, one a line. */
  readonly #edit = new KeptEdit<SiteView, string>(this, 'site.change', ({ origins }) => origins.join('\n'));

  readonly #saving = new Saving<never, SiteView>(this, { meet: (now) => this.#edit.rebase(now) });

  override render(): TemplateResult {
    return html`${readingView(this.#site, (site) => this.#parts(site), 6)}`;
  }

  #parts(site: SiteView): TemplateResult {
    const words = this.#text().install;
    const mayChange = can(this.session.site, 'site.change');
    return html`<section class="card">
        ${restoredNotice(this.#edit, this.#shell())}
        <origin-settings
          .typed=${this.#edit.draft}
          @typed=${(event: CustomEvent<string>) => this.#edit.set(event.detail)}
          ?disabled=${!mayChange}
          @save-origins=${(event: CustomEvent<string[]>) => this.#save(event.detail, 'text')}
        ></origin-settings>
      </section>
      <section class="card" aria-labelledby="script">
        <h2 id="script">${words.script}</h2>
        <install-script .site=${site}></install-script>
        <a class="small demo" href="/demo" target="_blank">${words.demo}${elsewhere()}</a>
      </section>
      <section class="card" aria-labelledby="check">
        <h2 id="check">${words.check}</h2>
        <install-check
          .siteId=${site.id}
          .origins=${this.#edit.read.origins}
          ?disabled=${!mayChange}
          @allow-origin=${(event: CustomEvent<string>) => this.#save([...this.#edit.read.origins, event.detail], 'other')}
        ></install-check>
      </section>
      <section class="card" aria-labelledby="why">
        <h2 id="why">${this.#text().whyNot.heading}</h2>
        <why-not .site=${site}></why-not>
      </section>`;
  }

  /** `text`: what is in the form. Else that stays, with what is added or taken away here; `undo` leaves no other Undo. */
  async #save(origins: readonly string[], what: Saved): Promise<void> {
    await this.#saving.save(() => this.#store(origins, what));
    const { problem, conflict } = this.#saving;
    if (!problem) return;
    const why = what === 'text' ? problemTextKept(problem) : problemText(problem);
    toast([why, ...(conflict?.now.origins ?? [])].join(' '), { tone: 'bad', about: 'origins' });
  }

  async #store(origins: readonly string[], what: Saved): Promise<void> {
    const { read, draft } = this.#edit;
    const before = read.origins;
    const saved = await changeSite(read, { origins: [...origins] });
    if (what === 'text' || !this.#edit.isChanged) this.#edit.settle(saved, draft);
    else {
      this.#edit.rebase(saved);
      const typed = this.#edit.draft.split('\n').filter((line) => !before.includes(line) || origins.includes(line));
      const added = origins.filter((origin) => !before.includes(origin) && !typed.includes(origin));
      this.#edit.set([...typed, ...added].join('\n'));
    }
    store.of(siteOf(saved.id)).put(saved);
    forgetToasts('origins');
    const undo = (): void => void this.#save(before, 'undo');
    toast(this.#shell().saved, { about: 'origins', ...(what !== 'undo' && { undo }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'install-settings': InstallSettings;
  }
}
