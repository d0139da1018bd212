import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { holdsAll } from '@huiyin/shared/domain/permissions';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import {
  changeRole,
  invite,
  peopleOf,
  removePerson,
  withdrawInvitation,
  type Invitation,
  type Member,
} from '../api/people.ts';
import { rolesOf, type OwnRole } from '../api/roles.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, card, parts, warning } from '../ui/styles.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-list.ts';
import { isMeant } from '../ui/ui-question.ts';
import { forgetToasts, toast, toastProblem } from '../ui/ui-toasts.ts';
import './invite-form.ts';
import { allowedBy, roleName } from './role-choices.ts';
import './role-settings.ts';
import { invitationRow, memberRow, type PeopleRows } from './people-rows.ts';

type Undo = (() => void) | undefined;

/** Who works on the site, with which role, who is invited, and what the roles allow: each part for who may change it. */
@customElement('people-settings')
export class PeopleSettings extends LitElement {
  static override styles = [
    base,
    parts,
    card,
    warning,
    css`
      ui-select {
        width: 8.5rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);
  readonly #people = new Reading(this, () => peopleOf(this.session.site.id));
  readonly #ownRoles = new Reading(this, () => rolesOf(this.session.site.id));

  constructor() {
    super();
    new FirstLoad(this, this.#people);
  }

  override render(): TemplateResult {
    const words = this.#text().people;
    return html`${this.#noMail()}
      <section class="card" aria-labelledby="people">
        <h2 id="people">${words.heading}</h2>
        ${readingView(
          bothOf(this.#people, this.#ownRoles),
          ([{ members }]) => html`<ui-list>${members.map((member) => memberRow(member, this.#rows))}</ui-list>`,
        )}
      </section>
      ${can(this.session.site, 'people.invite') ? this.#inviting() : nothing}
      ${readingView(
        this.#ownRoles,
        (roles) => html`<role-settings .roles=${roles} @changed=${() => void this.#rolesChanged()}></role-settings>`,
      )}`;
  }

  #inviting(): TemplateResult {
    const words = this.#text().people;
    const { site } = this.session;
    return html`<section class="card" aria-labelledby="invite">
        <h2 id="invite">${words.inviteHeading}</h2>
        <invite-form
          .siteId=${site.id}
          .roles=${this.#roles}
          .may=${site.permissions}
          ?byHand=${this.#byHand}
          @invited=${() => void this.#readAgain()}
        ></invite-form>
      </section>
      <section class="card" aria-labelledby="invitations">
        <h2 id="invitations">${words.invitations}</h2>
        ${readingView(this.#people, ({ invitations }) => this.#invitations(invitations))}
      </section>`;
  }

  get #roles(): readonly OwnRole[] {
    return this.#ownRoles.value ?? [];
  }

  /** What the person may do themselves may be among it. */
  async #rolesChanged(): Promise<void> {
    await this.#readAgain();
    await this.session.refresh();
  }

  /** Own roles say how many hold them. */
  async #readAgain(): Promise<void> {
    await Promise.all([this.#people.again(), this.#ownRoles.again()]);
  }

  /** Where no mail goes out, links are handed over by hand. */
  #noMail(): TemplateResult | typeof nothing {
    if (!this.#byHand) return nothing;
    const words = this.#text().people.noMail;
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <div>
        <strong>${words.heading}</strong>
        <p>${sentences(words.text, this.session.me.mail === 'shown' && words.shown)}</p>
      </div>
    </div>`;
  }

  get #byHand(): boolean {
    return this.session.me.mail !== 'sent';
  }

  get #rows(): PeopleRows {
    return {
      siteId: this.session.site.id,
      me: this.session.me.person.id,
      roles: this.#roles,
      may: this.session.site.permissions,
      byHand: this.#byHand,
      changeRole: (member, role) => void this.#changeRole(member, role),
      leave: (member) => void this.#remove(member),
      inviteAgain: (invitation) => void this.#inviteAgain(invitation),
      withdraw: (invitation) => void this.#withdraw(invitation),
      takeOff: (invitation) => void this.#takeOff(invitation),
    };
  }

  #invitations(invitations: readonly Invitation[]): TemplateResult {
    if (!invitations.length) return html`<p class="muted">${this.#text().people.noInvitations}</p>`;
    return html`<ui-list>${invitations.map((invitation) => invitationRow(invitation, this.#rows))}</ui-list>`;
  }

  /**
   * What the role before allowed, and this one does not, ends with it: that is asked first. Where something did, or they lowered themselves, no
   * Undo brings back what was.
   */
  async #changeRole(member: Member, role: string, isUndo = false, siteId = this.session.site.id): Promise<void> {
    const isMe = member.id === this.session.me.person.id;
    const isLower = !holdsAll(allowedBy(role, this.#roles), allowedBy(member.role, this.#roles));
    if (isLower && !isUndo && !(await this.#isLowerMeant(member, role))) return this.requestUpdate();
    const back = (): void => void this.#changeRole({ ...member, role }, member.role, true, siteId);
    await this.#do(
      member.id,
      () => changeRole(siteId, member.id, role),
      this.#text().people.roleChanged(member.name, roleName(role, this.#roles)),
      ({ ended }) => (isUndo || ended || (isMe && isLower) ? undefined : back),
    );
    if (isMe) await this.session.refresh();
  }

  #isLowerMeant({ name }: Member, role: string): Promise<boolean> {
    const { lowerAsk, lowerText, lower } = this.#text().people;
    return isMeant({ heading: lowerAsk(name, roleName(role, this.#roles)), text: lowerText, act: lower });
  }

  async #remove({ id, name }: Member): Promise<void> {
    const { removeAsk, removeText, removed } = this.#text().people;
    if (!(await isMeant({ heading: removeAsk(name), text: removeText, act: this.#shell().remove }))) return;
    await this.#do(id, () => removePerson(this.session.site.id, id), removed(name));
  }

  async #inviteAgain({ email, role }: Invitation): Promise<void> {
    const { sendAgain, renew } = this.#text().people;
    const { done } = this.#byHand ? renew : sendAgain;
    await this.#do(email, () => invite(this.session.site.id, { email, role }), done(email));
  }

  async #withdraw({ id, email, role }: Invitation): Promise<void> {
    const siteId = this.session.site.id;
    const { people } = this.#text();
    const said = this.#byHand ? people.invitedByHand(email) : people.invited(email);
    const again = (): void => void this.#do(email, () => invite(siteId, { email, role }), said);
    await this.#do(
      email,
      () => withdrawInvitation(siteId, id),
      people.withdrawn(email),
      () => again,
    );
  }

  /** Nothing that works ends with it. */
  async #takeOff({ id, email }: Invitation): Promise<void> {
    await this.#do(email, () => withdrawInvitation(this.session.site.id, id), this.#text().people.expired.done(email));
  }

  /** Does it, says so with the way back, and reads the lists again, also after a refusal. */
  async #do<T>(about: string, act: () => Promise<T>, said: string, undoOf?: (done: T) => Undo): Promise<void> {
    try {
      const done = await act();
      const undo = undoOf?.(done);
      forgetToasts(about);
      toast(said, undo ? { undo, about } : { about });
    } catch (error) {
      toastProblem(error, { about });
    }
    await this.#readAgain();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-settings': PeopleSettings;
  }
}
