import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { holdsAll } from '@huiyin/shared/domain/permissions';
import { roles as presetNames } from '@huiyin/shared/domain/roles';
import { roles as book } from '@huiyin/shared/i18n/admin/roles';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { deleteRole, type OwnRole } from '../api/roles.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { named } from '../ui/named.ts';
import { question } from '../ui/ui-question.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { shownGroups } from './permission-groups.ts';
import { allowedBy, roleHint, roleName } from './role-choices.ts';
import './role-form.ts';

/** What each role allows, and the own ones while they are made, changed and deleted. Fires `changed`. */
@customElement('role-settings')
export class RoleSettings extends LitElement {
  static override styles = [
    base,
    card,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-8) var(--space-12);
        padding-block: var(--space-8);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      ul ~ * {
        margin-top: var(--space-12);
      }
      details,
      role-form {
        display: block;
        grid-column: 1 / -1;
      }
      summary {
        min-height: 1.75rem;
        cursor: pointer;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
        gap: var(--space-12);
        margin: var(--space-4) 0;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The site's own. */
  @property({ attribute: false }) roles: readonly OwnRole[] = [];
  /** The id of the role that is changed; `new` for one that is made. */
  @state() private open = '';
  readonly #text = localized(this, book);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="roles">
      <h2 id="roles">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      <ul>
        ${presetNames.map((role) => html`<li>${this.#what(role)}${this.#allowed(role)}</li>`)}
        ${this.roles.map((role) => this.#own(role))}
      </ul>
      ${this.roles.length ? nothing : html`<p class="muted">${words.none}</p>`}
      ${can(this.session.site, 'roles.manage') ? this.#add() : nothing}
    </section>`;
  }

  #what(role: string, more = ''): TemplateResult {
    return html`<div>
      ${named(roleName(role, this.roles))}
      <div class="small muted">${roleHint(role, this.roles)}${more}</div>
    </div>`;
  }

  #allowed(role: string): TemplateResult {
    const words = this.#text();
    const held = allowedBy(role, this.roles);
    const groups = shownGroups()
      .map(({ heading, permissions }) => ({ heading, all: permissions.filter(({ id }) => held.includes(id)) }))
      .filter(({ all }) => all.length);
    return html`<details class="small">
      <summary>
        <span aria-hidden="true">${words.allows}</span
        ><span class="sr">${words.allowsOf(roleName(role, this.roles))}</span>
      </summary>
      <dl>
        ${groups.map(
          ({ heading, all }) =>
            html`<div>
              <dt class="muted">${heading}</dt>
              ${all.map(({ name }) => html`<dd>${name}</dd>`)}
            </div>`,
        )}
      </dl>
    </details>`;
  }

  #own(role: OwnRole): TemplateResult {
    const { id, holders } = role;
    if (this.open === id) return html`<li>${this.#form(role)}</li>`;
    const more = ` · ${this.#text().holders(holders, number(holders))}`;
    return html`<li>${this.#what(id, more)}${this.#actions(role)}${this.#allowed(id)}</li>`;
  }

  /** For whoever holds at least what it allows. */
  #actions(role: OwnRole): TemplateResult | typeof nothing {
    const { site } = this.session;
    if (!can(site, 'roles.manage') || !holdsAll(site.permissions, role.permissions)) return nothing;
    const words = this.#text();
    const name = roleName(role.id, this.roles);
    return html`<div>
      <ui-button size="s" appearance="plain" data-of=${role.id} @click=${() => void this.#edit(role.id)}>
        <span aria-hidden="true">${words.change}</span><span class="sr">${words.changeName(name)}</span>
      </ui-button>
      <ui-button size="s" appearance="plain" @click=${() => void this.#delete(role)}>
        <span aria-hidden="true">${words.delete}</span><span class="sr">${words.deleteName(name)}</span>
      </ui-button>
    </div>`;
  }

  #add(): TemplateResult {
    const words = this.#text();
    if (this.open === 'new') return this.#form(undefined);
    if (this.roles.length >= roleLimits.roles)
      return html`<p class="muted">${words.full(number(roleLimits.roles))}</p>`;
    return html`<ui-button appearance="outlined" data-of="new" @click=${() => void this.#edit('new')}
      >${words.add}</ui-button
    >`;
  }

  #form(role: OwnRole | undefined): TemplateResult {
    const { site } = this.session;
    return html`${keyed(
      role?.id,
      html`<role-form
        .siteId=${site.id}
        .own=${role}
        .may=${site.permissions}
        @saved=${() => void this.#saved()}
        @cancelled=${() => void this.#close()}
      ></role-form>`,
    )}`;
  }

  /** The cursor goes into the form, and back to what opened it. */
  async #edit(what: string): Promise<void> {
    this.open = what;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('role-form');
    await form?.updateComplete;
    form?.renderRoot.querySelector('ui-field')?.focus();
  }

  async #close(): Promise<void> {
    const of = this.open;
    this.open = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-of="${of}"]`)?.focus();
  }

  async #saved(): Promise<void> {
    await this.#close();
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('changed'));
  }

  async #delete(role: OwnRole): Promise<void> {
    const words = this.#text();
    const name = roleName(role.id, this.roles);
    const choices = [
      { value: 'delete', label: words.delete },
      { value: 'cancel', label: this.#shell().cancel },
    ] as const;
    // One that is held is refused, with the words for it.
    const isMeant =
      role.holders > 0 ||
      (await question({ heading: words.deleteAsk(name), text: words.deleteText, choices })) === 'delete';
    if (!isMeant) return;
    try {
      await deleteRole(this.session.site.id, role.id);
      toast(words.deleted(name));
    } catch (error) {
      toastProblem(error);
    }
    this.#tell();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-settings': RoleSettings;
  }
}
