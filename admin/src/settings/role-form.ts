import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { holdsAll, permissions, type Permission } from '@huiyin/shared/domain/permissions';
import { roles } from '@huiyin/shared/i18n/admin/roles';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { ApiProblem } from '../api/problem.ts';
import { changeOwnRole, makeRole, type NewRole, type OwnRole } from '../api/roles.ts';
import { KeptEdit } from '../kept-edit.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import type { Session } from '../shell/session.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { permissionNames, shownGroups, withNeeded, type ShownGroup } from './permission-groups.ts';
import { roleFormStyles } from './role-form-styles.ts';

/** A role that was never saved. */
export const newRole: Pick<OwnRole, 'id' | 'name' | 'permissions' | 'revision'> = {
  id: 'new',
  name: '',
  permissions: [],
  revision: 0,
};

/** An own role while it is made or changed. Fires `saved` with whether nothing was typed since it was sent, and `cancelled`. */
@customElement('role-form')
export class RoleForm extends LitElement {
  static override styles = [base, form, roleFormStyles];

  @property({ attribute: false }) session!: Session;
  /** The role that is changed; a new one without it. */
  @property({ attribute: false }) own: OwnRole | undefined;
  readonly #saving = new Saving<'name' | 'permissions', OwnRole>(this, {
    check: () => {
      const { nameMissing, noneTicked } = this.#text();
      const { name, permissions: ticked } = this.#edit.draft;
      return { name: name.trim() ? '' : nameMissing, permissions: ticked.length ? '' : noneTicked };
    },
    isMeant: () => this.#isMeant(),
    meet: (now) => this.#edit.rebase(now),
  });
  readonly #edit = new KeptEdit<typeof newRole, NewRole>(this, 'roles.manage', ({ name, permissions: ticked }) => ({
    name,
    permissions: ticked,
  }));
  readonly #text = localized(this, roles);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('own')) return;
    const read = this.own ?? newRole;
    this.#edit.take(this.session, `role ${read.id}`, read);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { draft } = this.#edit;
    const { faults, problem, busy } = this.#saving;
    const isBeyond = permissions.some((one) => !this.#may.includes(one));
    return html`<form novalidate @submit=${this.#submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <ui-field
        name="name"
        label=${words.name}
        hint=${words.nameHint}
        maxlength=${roleLimits.name}
        autocomplete="off"
        .value=${draft.name}
        error=${faults.name || (this.#isTaken ? words.nameTaken : '')}
        @input=${(event: Event) => this.#edit.set({ ...draft, name: valueOf(event) })}
      ></ui-field>
      <div class="groups">${shownGroups().map((group) => this.#group(group))}</div>
      ${isBeyond ? html`<p class="muted small">${words.notYours}</p>` : nothing}
      ${faults.permissions ? html`<p class="fault" role="alert">${faults.permissions}</p>` : nothing}
      ${problem && !this.#isTaken ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${this.#isNew ? words.make : words.save}</ui-button>
        <ui-button appearance="plain" @click=${this.#cancel}>${this.#shell().cancel}</ui-button>
      </div>
    </form>`;
  }

  #group({ heading, permissions: all }: ShownGroup): TemplateResult {
    return html`<fieldset>
      <legend>${heading}</legend>
      ${all.map(
        ({ id, name }) =>
          html`<ui-checkbox
            value=${id}
            .checked=${live(this.#edit.draft.permissions.includes(id))}
            ?disabled=${!this.#may.includes(id)}
            @change=${(event: Event) => this.#tick(id, isChecked(event))}
            >${name}</ui-checkbox
          >`,
      )}
    </fieldset>`;
  }

  /** What the person may do, and so give. */
  get #may(): readonly Permission[] {
    return this.session.site.permissions;
  }

  get #isNew(): boolean {
    return this.#edit.read.id === newRole.id;
  }

  /** In the order of the list, so that the same set is the same. */
  #tick(one: Permission, isTicked: boolean): void {
    const { draft } = this.#edit;
    const added = isTicked ? withNeeded(one).filter((other) => this.#may.includes(other)) : [];
    const kept = draft.permissions.filter((other) => other !== one);
    const ticked = permissions.filter((other) => added.includes(other) || kept.includes(other));
    this.#edit.set({ ...draft, permissions: ticked });
  }

  get #isTaken(): boolean {
    const { problem } = this.#saving;
    return problem instanceof ApiProblem && problem.code === 'name_taken';
  }

  /** What somebody else saved meanwhile. */
  #theirs(): string {
    const { conflict } = this.#saving;
    if (!conflict) return '';
    const { name, permissions: theirs } = conflict.now;
    return this.#text().theirs(name, permissionNames(theirs));
  }

  #cancel(): void {
    this.#edit.settle();
    this.dispatchEvent(new Event('cancelled'));
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#save(), event);

  async #save(): Promise<void> {
    const words = this.#text();
    const { draft, change, read } = this.#edit;
    const { id: siteId } = this.session.site;
    const name = draft.name.trim();
    if (this.#isNew) {
      const made = await makeRole(siteId, { ...draft, name });
      this.#edit.make(this.session, `role ${made.id}`, made, draft);
      toast(words.made(name));
    } else {
      const sent = { ...change, ...('name' in change && { name }) };
      const saved = await changeOwnRole(siteId, read as OwnRole, sent);
      this.#edit.settle(saved, draft);
      toast(words.changed(name), this.#ends(read, saved) ? {} : { undo: () => void this.#undo(saved, read) });
    }
    this.dispatchEvent(new CustomEvent('saved', { detail: !this.#edit.isChanged }));
  }

  /** Whether something may have ended with what is no longer allowed now. */
  #ends(before: NewRole, now: NewRole): boolean {
    return this.own!.holders > 0 && !holdsAll(now.permissions, before.permissions);
  }

  async #undo(saved: OwnRole, { name, permissions: held }: NewRole): Promise<void> {
    try {
      await changeOwnRole(this.session.site.id, saved, { name, permissions: [...held] });
      toast(this.#text().changed(name));
    } catch (error) {
      toastProblem(error);
    }
    this.dispatchEvent(new CustomEvent('saved', { detail: false }));
  }

  /** What a change takes from people does not come back by itself: that is asked first. */
  #isMeant(): Promise<boolean> | undefined {
    if (!this.own?.holders || !this.#edit.change.permissions) return undefined;
    const words = this.#text();
    return isMeant({ heading: words.ask(this.own.name), text: words.askText, act: words.save });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-form': RoleForm;
  }
}
