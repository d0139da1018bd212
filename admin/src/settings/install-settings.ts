import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { Conflict } from '../api/edit.ts';
import { changeSite, getSite, type SiteView } from '../api/sites.ts';
import { localized } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import { toast } from '../ui/ui-toasts.ts';
import './install-check.ts';
import './install-script.ts';
import './origin-settings.ts';
import './why-not.ts';

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
  readonly #site = new Task(this, {
    task: ([siteId], { signal }) => getSite(siteId, signal),
    args: () => [this.session.site.id] as const,
    onComplete: (site) => this.#have(site),
  });
  @state() private origins: readonly string[] = [];
  /** What was read last, and is edited. */
  #read!: SiteView;

  override render(): TemplateResult {
    return html`${taskView(this.#site, (site) => this.#parts(site), 6)}`;
  }

  #parts(site: SiteView): TemplateResult {
    const words = this.#text().install;
    const mayChange = can(this.session.site, 'manager');
    return html`<section class="card">
        <origin-settings
          .origins=${this.origins}
          ?disabled=${!mayChange}
          @save-origins=${(event: CustomEvent<string[]>) => this.#save(event.detail)}
        ></origin-settings>
      </section>
      <section class="card" aria-labelledby="script">
        <h2 id="script">${words.script}</h2>
        <install-script .site=${site}></install-script>
        <a class="small demo" href="/demo" target="_blank"
          >${words.demo}<span class="sr"> (${this.#shell().opensElsewhere})</span></a
        >
      </section>
      <section class="card" aria-labelledby="check">
        <h2 id="check">${words.check}</h2>
        <install-check
          .siteId=${site.id}
          .origins=${this.origins}
          ?disabled=${!mayChange}
          @allow-origin=${(event: CustomEvent<string>) => this.#save([...this.origins, event.detail])}
        ></install-check>
      </section>
      <section class="card" aria-labelledby="why">
        <h2 id="why">${this.#text().whyNot.heading}</h2>
        <why-not .site=${site}></why-not>
      </section>`;
  }

  #have(site: SiteView): void {
    this.#read = site;
    this.origins = site.origins;
  }

  async #save(origins: readonly string[]): Promise<void> {
    const before = this.origins;
    try {
      this.#have(await changeSite(this.#read, { origins: [...origins] }));
      toast(this.#shell().saved, { undo: () => void this.#save(before) });
    } catch (error) {
      const theirs = error instanceof Conflict ? (error.now as SiteView) : undefined;
      if (theirs) this.#read = theirs;
      toast([problemText(error), ...(theirs?.origins ?? [])].join(' '), { tone: 'bad' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'install-settings': InstallSettings;
  }
}
