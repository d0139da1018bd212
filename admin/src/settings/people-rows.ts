import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { holdsAll, type Permission } from '@huiyin/shared/domain/permissions';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { copyInvitationLink, copyResetLink, type CopiedLink, type Invitation, type Member } from '../api/people.ts';
import type { OwnRole } from '../api/roles.ts';
import { date, dateTime } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { named } from '../ui/named.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-button.ts';
import '../ui/ui-select.ts';
import type { UiSelect } from '../ui/ui-select.ts';
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
  withdraw(invitation: Invitation): void;
}

/** Somebody who works on the site, with the role and the way out. */
export function memberRow(member: Member, rows: PeopleRows): TemplateResult {
  const words = bookOf(settings).people;
  const isMe = member.id === rows.me;
  const mayManage = rows.may.includes('people.manage') && holdsAll(rows.may, allowedBy(member.role, rows.roles));
  const reset = () => copyResetLink(rows.siteId, member.id);
  return html`<li>
    <ui-avatar .name=${member.name}></ui-avatar>
    <div class="who">
      ${named(member.name)}${isMe ? html` <span class="muted">(${words.you})</span>` : nothing}
      <div class="small muted">${named(member.email)} · ${words.since} ${date(member.since)}</div>
      ${rows.byHand && !isMe && mayManage ? link('reset', member.name, reset) : nothing}
    </div>
    <ui-select
      quiet
      label=${words.roleOf(member.name)}
      .choices=${roleChoices(rows.roles, rows.may, member.role)}
      .value=${live(member.role)}
      ?disabled=${!mayManage}
      @change=${(event: Event) => rows.changeRole(member, (event.target as UiSelect).value)}
    ></ui-select>
    ${
      mayManage
        ? html`<ui-button
            size="s"
            appearance="plain"
            title=${words.removeName(member.name)}
            @click=${() => rows.leave(member)}
          >
            <span aria-hidden="true">${bookOf(shell).remove}</span
            ><span class="sr">${words.removeName(member.name)}</span>
          </ui-button>`
        : nothing
    }
  </li>`;
}

/** Somebody who is invited. */
export function invitationRow(invitation: Invitation, rows: PeopleRows): TemplateResult {
  const words = bookOf(settings).people;
  const { id, email, role, expiresAt } = invitation;
  return html`<li class="invitation">
    <div class="who">
      ${named(email)}
      <div class="small muted">${named(roleName(role, rows.roles))} · ${words.until(dateTime(expiresAt))}</div>
    </div>
    ${rows.byHand && holdsAll(rows.may, allowedBy(role, rows.roles)) ? link('invitation', email, () => copyInvitationLink(rows.siteId, id)) : nothing}
    <ui-button size="s" appearance="plain" @click=${() => rows.withdraw(invitation)}>
      <span aria-hidden="true">${words.withdraw}</span>
      <span class="sr">${words.withdrawName(email)}</span>
    </ui-button>
  </li>`;
}

const link = (kind: 'reset' | 'invitation', who: string, make: () => Promise<CopiedLink>): TemplateResult =>
  html`<copied-link .kind=${kind} who=${who} .make=${make}></copied-link>`;
