import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { holdsAll, type Permission } from '@huiyin/shared/domain/permissions';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { copyInvitationLink, copyResetLink, type CopiedLink, type Invitation, type Member } from '../api/people.ts';
import type { OwnRole } from '../api/roles.ts';
import { date, dateTime } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-row.ts';
import '../ui/ui-select.ts';
import './copied-link.ts';
import { allowedBy, roleChoices, roleName } from './role-choices.ts';

/** What the lines of the people of a site need. */
export interface PeopleRows {
  siteId: string;
  /** Who looks at them. */
  me: string;
  /** Whether links are handed over by hand, where no mail goes out. */
  byHand: boolean;
  /** The site's own roles. */
  roles: readonly OwnRole[];
  /** What who looks at them may do: nobody gives or takes more. */
  may: readonly Permission[];
  changeRole(member: Member, role: string): void;
  leave(member: Member): void;
  /** Invites anew: the earlier link ends. */
  inviteAgain(invitation: Invitation): void;
  withdraw(invitation: Invitation): void;
  /** One that expired. */
  takeOff(invitation: Invitation): void;
}

/** Somebody who works on the site, with the role and the way out. */
export function memberRow(member: Member, rows: PeopleRows): TemplateResult {
  const words = bookOf(settings).people;
  const isMe = member.id === rows.me;
  const mayManage = rows.may.includes('people.manage') && holdsAll(rows.may, allowedBy(member.role, rows.roles));
  const reset = () => copyResetLink(rows.siteId, member.id);
  return html`<ui-row>
    <ui-avatar slot="start" .name=${member.name}></ui-avatar>
    ${isMe ? bookOf(shell).aside(member.name, words.you) : named(member.name)}
    <span slot="meta">${named(member.email)} · ${words.since} ${date(member.since)}</span>
    ${rows.byHand && !isMe && mayManage ? link('reset', member.name, reset) : nothing}
    <ui-select
      slot="actions"
      quiet
      acts
      label=${words.roleOf(member.name)}
      .choices=${roleChoices(rows.roles, rows.may, member.role)}
      .value=${live(member.role)}
      ?disabled=${!mayManage}
      @change=${(event: Event) => rows.changeRole(member, valueOf(event))}
    ></ui-select>
    ${
      mayManage
        ? rowAction({
            label: bookOf(shell).remove,
            name: words.removeName(member.name),
            act: () => rows.leave(member),
          })
        : nothing
    }
  </ui-row>`;
}

/** Somebody who is invited, or was until the invitation expired. */
export function invitationRow(invitation: Invitation, rows: PeopleRows): TemplateResult {
  const words = bookOf(settings).people;
  const { id, email, role, expiresAt, expired } = invitation;
  const until = expired ? words.expired.on(date(expiresAt)) : words.until(dateTime(expiresAt));
  const mayGive = holdsAll(rows.may, allowedBy(role, rows.roles));
  const copy = () => copyInvitationLink(rows.siteId, id);
  return html`<ui-row>
    ${named(email)}
    <span slot="meta">${named(roleName(role, rows.roles))} · ${until}</span>
    ${mayGive && !expired ? link('invitation', email, copy) : nothing} ${mayGive ? again(invitation, rows) : nothing}
    ${end(invitation, rows)}
  </ui-row>`;
}

function again(invitation: Invitation, rows: PeopleRows): TemplateResult {
  const { action, actionFor } = bookOf(settings).people[rows.byHand ? 'renew' : 'sendAgain'];
  return rowAction({ label: action, name: actionFor(invitation.email), act: () => rows.inviteAgain(invitation) });
}

function end(invitation: Invitation, rows: PeopleRows): TemplateResult {
  const { expired, withdraw, withdrawName } = bookOf(settings).people;
  const { email } = invitation;
  return invitation.expired
    ? rowAction({ label: expired.action, name: expired.actionFor(email), act: () => rows.takeOff(invitation) })
    : rowAction({ label: withdraw, name: withdrawName(email), act: () => rows.withdraw(invitation) });
}

const link = (kind: 'reset' | 'invitation', who: string, make: () => Promise<CopiedLink>): TemplateResult =>
  html`<copied-link slot="actions" .kind=${kind} who=${who} .make=${make}></copied-link>`;
