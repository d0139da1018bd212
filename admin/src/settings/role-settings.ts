import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { holdsAll } from '@huiyin/shared/domain/permissions';
import { roles as presetNames } from '@huiyin/shared/domain/roles';
import { roles as book } from '@huiyin/shared/i18n/admin/roles';
import { deleteRole, type OwnRole } from '../api/roles.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
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
      ui-list ~ * {
        margin-top: var(--space-12);
      }
      role-form {
        display: block;
      }
      summary {
        line-height: 1.75rem;
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

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="roles">
      <h2 id="roles">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      <ui-list>
        ${presetNames.map((role) => html`<ui-row>${this.#what(role)}${this.#allowed(role)}</ui-row>`)}
        ${this.roles.map((role) => this.#own(role))}
      </ui-list>
      ${this.roles.length ? nothing : html`<p class="muted">${words.none}</p>`}
      ${can(this.session.site, 'roles.manage') ? this.#add() : nothing}
    </section>`;
  }

  #what(role: string, more = ''): TemplateResult {
    return html`${named(roleName(role, this.roles))}<span slot="meta">${roleHint(role, this.roles)}${more}</span>`;
  }

  #allowed(role: string): TemplateResult {
    const words = this.#text();
    const held = allowedBy(role, this.roles);
    const groups = shownGroups()
      .map(({ heading, permissions }) => ({ heading, all: permissions.filter(({ id }) => held.includes(id)) }))
      .filter(({ all }) => all.length);
    return html`<details slot="below" class="small">
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
    if (this.open === id) return html`<ui-row>${this.#form(role)}</ui-row>`;
    const more = ` · ${this.#text().holders(holders, number(holders))}`;
    return html`<ui-row>${this.#what(id, more)}${this.#actions(role)}${this.#allowed(id)}</ui-row>`;
  }

  /** For whoever holds at least what it allows. */
  #actions(role: OwnRole): TemplateResult | typeof nothing {
    const { site } = this.session;
    if (!can(site, 'roles.manage') || !holdsAll(site.permissions, role.permissions)) return nothing;
    const words = this.#text();
    const name = roleName(role.id, this.roles);
    const { id } = role;
    return html`${rowAction({ label: words.change, name: words.changeName(name), of: id, act: () => void this.#edit(id) })}
    ${rowAction({ label: words.delete, name: words.deleteName(name), act: () => void this.#delete(role) })}`;
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
    const asked = { heading: words.deleteAsk(name), text: words.deleteText, act: words.delete };
    // One that is held is refused, with the words for it.
    if (role.holders === 0 && !(await isMeant(asked))) return;
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
