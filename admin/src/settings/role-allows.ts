import { css, html, type TemplateResult } from 'lit';
import { roles as book } from '@huiyin/shared/i18n/admin/roles';
import type { OwnRole } from '../api/roles.ts';
import { bookOf } from '../language/language.ts';
import { shownGroups } from './permission-groups.ts';
import { allowedBy, roleName } from './role-choices.ts';

/** What a role allows, by group, below its line: opened by whoever wants to know. */
export function roleAllows(role: string, own: readonly OwnRole[]): TemplateResult {
  const words = bookOf(book);
  const held = allowedBy(role, own);
  const groups = shownGroups()
    .map(({ heading, permissions }) => ({ heading, all: permissions.filter(({ id }) => held.includes(id)) }))
    .filter(({ all }) => all.length);
  return html`<details slot="below" class="small">
    <summary>
      <span aria-hidden="true">${words.allows}</span><span class="sr">${words.allowsOf(roleName(role, own))}</span>
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

/** How it looks. */
export const roleAllowsStyles = css`
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: var(--space-12);
    margin: var(--space-4) 0;
  }
  dd {
    margin: 0;
  }
`;
