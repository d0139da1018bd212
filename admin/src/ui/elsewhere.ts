import { html, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';

/** Says to the ear, behind the words of a link, that it opens elsewhere. For an element with the styles of `base`. */
export function elsewhere(): TemplateResult {
  const { aside, opensElsewhere } = bookOf(shell);
  return html`<span class="sr">${aside('', opensElsewhere)}</span>`;
}
