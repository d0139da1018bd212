import type { Language } from '@huiyin/shared/domain/languages';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { isOfWave } from '@huiyin/shared/domain/wave-service';
import { hosted } from '@huiyin/shared/i18n/hosted';
import { html } from 'hono/html';

type Markup = ReturnType<typeof html>;

/** An invitation as its page shows it. */
export interface ShownInvitation {
  token: string;
  service: string;
}

/**
 * What stands below an invited survey: whose it is about, and the ways not to answer; without a survey only to want none any more.
 * Its script sends what is pressed.
 */
export function invitedPart({ token, service }: ShownInvitation, language: Language, hasSurvey = true): Markup {
  const { about, noThanks, never, declined, neverDone, notSent, onlyTest } = hosted[language];
  return html`<footer
    id="invited"
    data-invitation="${token}"
    data-declined="${declined}"
    data-never="${neverDone}"
    data-not-sent="${notSent}"
    data-only-test="${onlyTest}"
  >
    ${isOfWave(service) ? '' : html`<p>${about} <bdi>${undirected(service)}</bdi></p>`}
    <p>
      ${hasSurvey ? html`<button type="button" data-did="declined">${noThanks}</button>` : ''}
      <button type="button" data-did="never">${never}</button>
    </p>
    <p role="status"></p>
  </footer>`;
}
