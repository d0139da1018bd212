import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { holdsAll } from '@huiyin/shared/domain/permissions';
import { roles as presetNames } from '@huiyin/shared/domain/roles';
import { roles as book } from '@huiyin/shared/i18n/admin/roles';
import { deleteRole, type NewRole, type OwnRole } from '../api/roles.ts';
import { HearDrafts } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { draftMark } from '../shell/draft-mark.ts';
import { leftDrafts } from '../shell/left-drafts.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { named } from '../ui/named.ts';
import { Opened } from '../ui/opened.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { permissionNames } from './permission-groups.ts';
import { roleAllows, roleAllowsStyles } from './role-allows.ts';
import { roleHint, roleName } from './role-choices.ts';
import { newRole } from './role-form.ts';

/** What each role allows, and the own ones while they are made, changed and deleted. Fires `changed`. */
@customElement('role-settings')
export class RoleSettings extends LitElement {
  static override styles = [
    base,
    card,
    roleAllowsStyles,
    css`
      ui-list ~ * {
        margin-top: var(--space-12);
      }
      role-form {
        display: block;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The site's own. */
  @property({ attribute: false }) roles: readonly OwnRole[] = [];
  /** By the id of the role that is changed; that of {@link newRole} for one that is made. */
  readonly #opened = new Opened(this, 'role-form');
  readonly #text = localized(this, book);

  constructor() {
    super();
    new HearDrafts(this);
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="roles">
      <h2 id="roles">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      <ui-list>
        ${presetNames.map((role) => html`<ui-row>${this.#what(role)}${roleAllows(role, this.roles)}</ui-row>`)}
        ${this.roles.map((role) => this.#own(role))}
      </ui-list>
      ${this.roles.length ? nothing : html`<p class="muted">${words.none}</p>`}
      ${can(this.session.site, 'roles.manage') ? html`${this.#add()}${this.#left()}` : nothing}
    </section>`;
  }

  #what(role: string, more = ''): TemplateResult {
    return html`${named(roleName(role, this.roles))} ${draftMark(this.session, 'role', role)}<span slot="meta"
        >${roleHint(role, this.roles)}${more}</span
      >`;
  }

  #own(role: OwnRole): TemplateResult {
    const { id, holders } = role;
    if (this.#opened.is(id)) return html`<ui-row>${this.#form(role)}</ui-row>`;
    const more = ` · ${this.#text().holders(holders, number(holders))}`;
    return html`<ui-row>${this.#what(id, more)}${this.#actions(role)}${roleAllows(id, this.roles)}</ui-row>`;
  }

  /** For whoever holds at least what it allows. */
  #actions(role: OwnRole): TemplateResult | typeof nothing {
    const { site } = this.session;
    if (!can(site, 'roles.manage') || !holdsAll(site.permissions, role.permissions)) return nothing;
    const words = this.#text();
    const name = roleName(role.id, this.roles);
    const { id } = role;
    return html`${rowAction({ label: words.change, name: words.changeName(name), of: id, act: () => void this.#opened.open(id) })}
    ${rowAction({ label: words.delete, name: words.deleteName(name), act: () => void this.#delete(role) })}`;
  }

  #add(): TemplateResult {
    const words = this.#text();
    if (this.#opened.is(newRole.id)) return this.#form(undefined);
    if (this.roles.length >= roleLimits.roles)
      return html`<p class="muted">${words.full(number(roleLimits.roles))}</p>`;
    return html`<ui-button
        appearance="outlined"
        data-of=${newRole.id}
        @click=${() => void this.#opened.open(newRole.id)}
        >${words.add}</ui-button
      >
      ${draftMark(this.session, 'role', newRole.id)}`;
  }

  #form(role: OwnRole | undefined): TemplateResult {
    return html`${keyed(
      role?.id,
      html`<role-form
        .session=${this.session}
        .own=${role}
        @saved=${({ detail: isDone }: CustomEvent<boolean>) => void this.#saved(isDone)}
        @cancelled=${() => void this.#opened.close()}
      ></role-form>`,
    )}`;
  }

  #left(): TemplateResult | typeof nothing {
    return leftDrafts<NewRole>(this.session, {
      kind: 'role',
      there: [newRole.id, ...this.roles.map(({ id }) => id)],
      said: this.#text().left,
      written: ({ name, permissions }) => ({
        title: name,
        texts: html`<span slot="meta">${permissionNames(permissions)}</span>`,
      }),
    });
  }

  async #saved(isDone: boolean): Promise<void> {
    if (isDone) await this.#opened.close();
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
