import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { apiKeysOf, revokeApiKey, type ApiKey } from '../api/api-keys.ts';
import { rolesOf, type OwnRole } from '../api/roles.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { date } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { moment } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { readingView } from '../ui/reading-view.ts';
import { rowAction } from '../ui/row-action.ts';
import { base, card, parts } from '../ui/styles.ts';
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
  readonly #keys = new Reading(this, () => apiKeysOf(this.session.site.id));
  readonly #roles = new Reading(this, () =>
    can(this.session.site, 'people.read') ? rolesOf(this.session.site.id) : undefined,
  );

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
          @made=${() => void this.#keys.again()}
        ></new-api-key>
      </section>
      <div class="card">${readingView(this.#keys, (keys) => this.#list(keys))}</div>`;
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
    await this.#keys.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'api-keys': ApiKeys;
  }
}
