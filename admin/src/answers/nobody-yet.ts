import { html, type TemplateResult } from 'lit';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { bookOf } from '../language/language.ts';
import { address } from '../router/router.ts';
import '../ui/ui-empty.ts';

/** Of a site nobody has answered: what comes, and how it begins. */
export function nobodyYet(): TemplateResult {
  const { empty } = bookOf(answers);
  return html`<ui-empty icon="ask" heading=${empty.heading}
    >${empty.text}<a slot="action" href=${address('/admin/settings/install')}>${empty.install}</a></ui-empty
  >`;
}
