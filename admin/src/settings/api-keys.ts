import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { listApiKeys, revokeApiKey, type ApiKey } from '../api/api-keys.ts';
import { listRoles, type OwnRole } from '../api/roles.ts';
import { now } from '../clock.ts';
import { date } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { moment } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { sideTask } from '../ui/side-task.ts';
import { base, card } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-button.ts';
import '../ui/ui-dialog.ts';
import '../ui/ui-empty.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import './new-api-key.ts';
import { roleName } from './role-choices.ts';

/** Keys of programs: made here, their secret shown once, and revoked for good. */
@customElement('api-keys')
export class ApiKeys extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--space-16);
      }
      new-api-key {
        display: block;
        margin-top: var(--space-12);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-12);
        padding-block: var(--space-8);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);
  readonly #keys = new Task(this, {
    task: ([siteId], { signal }) => listApiKeys(siteId, signal),
    args: () => [this.session.site.id] as const,
  });
  readonly #roles = sideTask(this, {
    task: async ([siteId], { signal }) => (can(this.session.site, 'people.read') ? listRoles(siteId, signal) : []),
    args: () => [this.session.site.id] as const,
  });
  @state() private leaving: ApiKey | undefined;

  override render(): TemplateResult {
    const words = this.#text().keys;
    const { site } = this.session;
    return html`<section class="card" aria-labelledby="heading">
        <h2 id="heading">${words.heading}</h2>
        <p class="muted">${words.text}</p>
        <new-api-key
          .siteId=${site.id}
          .roles=${this.#own}
          .may=${site.permissions}
          @made=${() => void this.#keys.run()}
        ></new-api-key>
      </section>
      <div class="card">${taskView(this.#keys, (keys) => this.#list(keys))}</div>
      ${this.#question()}`;
  }

  #list(keys: readonly ApiKey[]): TemplateResult {
    const words = this.#text().keys;
    if (!keys.length) return html`<ui-empty icon="settings" heading=${words.none}>${words.noneText}</ui-empty>`;
    return html`<ul>
      ${keys.map((key) => this.#line(key))}
    </ul>`;
  }

  #line(key: ApiKey): TemplateResult {
    const words = this.#text().keys;
    const { pair } = this.#shell();
    const used = key.lastUsedAt ? moment(key.lastUsedAt, now()) : words.never;
    return html`<li>
      <div>
        ${named(key.name)} <code class="muted">${key.prefix}…</code>
        <div class="small muted">
          ${this.#role(key)} · ${words.created(date(key.createdAt))} · ${pair(words.used, '')}${used}
        </div>
      </div>
      <ui-button size="s" appearance="plain" @click=${() => (this.leaving = key)}>
        <span aria-hidden="true">${words.revoke}</span><span class="sr">${words.revokeName(key.name)}</span>
      </ui-button>
    </li>`;
  }

  get #own(): readonly OwnRole[] {
    return this.#roles.value ?? [];
  }

  #role({ role }: ApiKey): TemplateResult {
    return named(roleName(role, this.#own));
  }

  #question(): TemplateResult {
    const words = this.#text().keys;
    return html`<ui-dialog
      label=${words.revokeAsk(this.leaving?.name ?? '')}
      ?open=${this.leaving !== undefined}
      @wa-after-hide=${() => (this.leaving = undefined)}
    >
      <p>${words.revokeText}</p>
      <ui-button slot="footer" appearance="outlined" @click=${() => (this.leaving = undefined)}>
        ${this.#shell().cancel}
      </ui-button>
      <ui-button slot="footer" variant="danger" @click=${this.#revoke}>${words.revoke}</ui-button>
    </ui-dialog>`;
  }

  async #revoke(): Promise<void> {
    const { leaving } = this;
    if (!leaving) return;
    this.leaving = undefined;
    try {
      await revokeApiKey(this.session.site.id, leaving.id);
      toast(this.#text().keys.revoked(leaving.name));
    } catch (error) {
      toastProblem(error);
    }
    await this.#keys.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'api-keys': ApiKeys;
  }
}
