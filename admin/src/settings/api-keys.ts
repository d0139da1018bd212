import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
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
import { rowAction } from '../ui/row-action.ts';
import { sideTask } from '../ui/side-task.ts';
import { base, card, parts } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import './new-api-key.ts';
import { roleName } from './role-choices.ts';

/** Keys of programs: made here, their secret shown once, and revoked for good. */
@customElement('api-keys')
export class ApiKeys extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    css`
      new-api-key {
        display: block;
        margin-top: var(--space-12);
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
      <div class="card">${taskView(this.#keys, (keys) => this.#list(keys))}</div>`;
  }

  #list(keys: readonly ApiKey[]): TemplateResult {
    const words = this.#text().keys;
    if (!keys.length) return html`<ui-empty icon="settings" heading=${words.none}>${words.noneText}</ui-empty>`;
    return html`<ui-list>${keys.map((key) => this.#line(key))}</ui-list>`;
  }

  #line(key: ApiKey): TemplateResult {
    const words = this.#text().keys;
    const { pair } = this.#shell();
    const used = key.lastUsedAt ? moment(key.lastUsedAt, now()) : words.never;
    return html`<ui-row>
      ${named(key.name)} <code class="muted">${key.prefix}…</code>
      <span slot="meta">
        ${this.#role(key)} · ${words.created(date(key.createdAt))} · ${pair(words.used, '')}${used}
      </span>
      ${rowAction({ label: words.revoke, name: words.revokeName(key.name), act: () => void this.#revoke(key) })}
    </ui-row>`;
  }

  get #own(): readonly OwnRole[] {
    return this.#roles.value ?? [];
  }

  #role({ role }: ApiKey): TemplateResult {
    return named(roleName(role, this.#own));
  }

  async #revoke({ id, name }: ApiKey): Promise<void> {
    const words = this.#text().keys;
    if (!(await isMeant({ heading: words.revokeAsk(name), text: words.revokeText, act: words.revoke }))) return;
    try {
      await revokeApiKey(this.session.site.id, id);
      toast(words.revoked(name));
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
