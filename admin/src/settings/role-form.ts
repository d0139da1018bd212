import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { permissions, type Permission } from '@huiyin/shared/domain/permissions';
import { roles } from '@huiyin/shared/i18n/admin/roles';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { Conflict, isSame } from '../api/edit.ts';
import { ApiProblem } from '../api/problem.ts';
import { changeOwnRole, makeRole, type NewRole, type OwnRole } from '../api/roles.ts';
import { localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { Saving } from '../saving.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { isMeant } from '../ui/ui-question.ts';
import { toast } from '../ui/ui-toasts.ts';
import { shownGroups, withNeeded, type ShownGroup } from './permission-groups.ts';

/** An own role while it is made or changed. Fires `saved`, and `cancelled`. */
@customElement('role-form')
export class RoleForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
        gap: var(--space-16);
      }
      fieldset {
        display: grid;
        align-content: start;
        gap: var(--space-8);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-bottom: var(--space-4);
        font-size: var(--type-13);
        font-weight: 600;
      }
      .fault {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) siteId = '';
  /** The role that is changed; a new one without it. */
  @property({ attribute: false }) own: OwnRole | undefined;
  /** What the person may do, and so give. */
  @property({ attribute: false }) may: readonly Permission[] = [];
  @state() private name = '';
  @state() private ticked: readonly Permission[] = [];
  readonly #saving = new Saving<'name' | 'permissions'>(this, {
    check: () => {
      const { nameMissing, noneTicked } = this.#text();
      return { name: this.name.trim() ? '' : nameMissing, permissions: this.ticked.length ? '' : noneTicked };
    },
    // What is typed stays, and is an edit of theirs from now on.
    meet: (now: OwnRole) => (this.#read = now),
  });
  /** As it was when the edit began, or as somebody else left it since. */
  #read: OwnRole | undefined;
  readonly #text = localized(this, roles);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('own') || this.#read?.id === this.own?.id) return;
    this.#read = this.own;
    this.name = this.own?.name ?? '';
    this.ticked = this.own?.permissions ?? [];
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { faults, problem, busy } = this.#saving;
    const isBeyond = permissions.some((one) => !this.may.includes(one));
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="name"
        label=${words.name}
        hint=${words.nameHint}
        maxlength=${roleLimits.name}
        autocomplete="off"
        .value=${this.name}
        error=${faults.name || (this.#isTaken ? words.nameTaken : '')}
        @input=${(event: Event) => (this.name = (event.target as UiField).value)}
      ></ui-field>
      <div class="groups">${shownGroups().map((group) => this.#group(group))}</div>
      ${isBeyond ? html`<p class="muted small">${words.notYours}</p>` : nothing}
      ${faults.permissions ? html`<p class="fault" role="alert">${faults.permissions}</p>` : nothing}
      ${problem && !this.#isTaken ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${this.own ? words.save : words.make}</ui-button>
        <ui-button appearance="plain" @click=${() => this.dispatchEvent(new Event('cancelled'))}
          >${this.#shell().cancel}</ui-button
        >
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
            .checked=${live(this.ticked.includes(id))}
            ?disabled=${!this.may.includes(id)}
            @change=${(event: Event) => this.#tick(id, (event.target as HTMLInputElement).checked)}
            >${name}</ui-checkbox
          >`,
      )}
    </fieldset>`;
  }

  /** In the order of the list, so that the same set is the same. */
  #tick(one: Permission, isTicked: boolean): void {
    const added = isTicked ? withNeeded(one).filter((other) => this.may.includes(other)) : [];
    const kept = this.ticked.filter((other) => other !== one);
    this.ticked = permissions.filter((other) => added.includes(other) || kept.includes(other));
  }

  get #isTaken(): boolean {
    const { problem } = this.#saving;
    return problem instanceof ApiProblem && problem.code === 'name_taken';
  }

  /** What somebody else saved meanwhile. */
  #theirs(): string {
    const { problem } = this.#saving;
    if (!(problem instanceof Conflict)) return '';
    const { name, permissions: theirs } = problem.now as OwnRole;
    const names = new Map(shownGroups().flatMap(({ permissions: all }) => all.map((one) => [one.id, one.name])));
    return this.#text().theirs(name, listOf(theirs.map((one) => names.get(one)!)));
  }

  #submit(event: SubmitEvent): void {
    const wanted = { name: this.name.trim(), permissions: [...this.ticked] };
    void this.#saving.save(async () => void ((await this.#isChangeMeant(wanted)) && (await this.#save(wanted))), event);
  }

  async #save(wanted: NewRole): Promise<void> {
    const words = this.#text();
    const read = this.#read;
    const change = read && {
      ...(wanted.name !== read.name && { name: wanted.name }),
      ...(!isSame(wanted.permissions, read.permissions) && { permissions: wanted.permissions }),
    };
    await (read ? changeOwnRole(this.siteId, read, change!) : makeRole(this.siteId, wanted));
    toast(read ? words.changed(wanted.name) : words.made(wanted.name));
    this.dispatchEvent(new Event('saved'));
  }

  /** What a change takes from people does not come back by itself: that is asked first. */
  async #isChangeMeant(wanted: NewRole): Promise<boolean> {
    const read = this.#read;
    if (!read?.holders || isSame(wanted.permissions, read.permissions)) return true;
    const words = this.#text();
    return isMeant({ heading: words.ask(read.name), text: words.askText, act: words.save });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'role-form': RoleForm;
  }
}
