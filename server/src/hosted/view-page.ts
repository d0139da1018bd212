import type { Language } from '@huiyin/shared/domain/languages';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { hosted } from '@huiyin/shared/i18n/hosted';
import { html } from 'hono/html';
import { invitedPart, type ShownInvitation } from './view-invitation.ts';
import type { Wanted } from './wanted.ts';

/** What a hosted survey shows. */
export interface HostedSurvey {
  site: { key: string; name: string; scheme: string };
  slug: string;
  /** What is told at the place it is shown at. */
  guide?: string | null;
  /** The page's script, relative to the page. */
  script: string;
  wanted: Wanted;
  /** The invitation it answers. */
  invitation?: ShownInvitation;
}

type Markup = ReturnType<typeof html>;

/** The page of a survey. Its script reads what to show from the attributes of `#survey`; nothing in it is sent by loading it. */
export function surveyPage({ site, slug, guide, script, wanted, invitation }: HostedSurvey): Markup {
  const { language, channel, touchpoint, score, responseId, kiosk, test } = wanted;
  const words = hosted[language];
  const name = undirected(site.name);
  return page(
    { language, title: name, scheme: site.scheme, kiosk, test },
    html`<h1>${name}</h1>
      ${guide ? html`<p class="guide">${guide}</p>` : ''}
      <div
        id="survey"
        data-site="${site.key}"
        data-survey="${slug}"
        data-language="${language}"
        data-channel="${channel}"
        data-touchpoint="${touchpoint ?? ''}"
        data-score="${score ?? ''}"
        data-response-id="${responseId ?? ''}"
        data-full-screen="${words.fullScreen}"
      >
        <p class="needs">${words.needs} <a href="">${words.again}</a></p>
      </div>
      ${invitation ? invitedPart(invitation, language) : ''}`,
    html`<script type="module" src="${script}"></script>`,
  );
}

/** What stands where no survey is open, where an invitation was answered, and where it is too old. */
export function gonePage(language: Language, why: 'gone' | 'used' | 'expired' = 'gone'): Markup {
  const { [why]: heading, [`${why}Text` as const]: text } = hosted[language];
  return page(
    { language, title: heading, scheme: 'auto', kiosk: false, test: false },
    html`<h1>${heading}</h1>
      <p>${text}</p>`,
  );
}

/** Where somebody says that they want no invitation any more. */
export function neverPage(
  { site, script, language, test }: Pick<HostedSurvey, 'site' | 'script'> & Pick<Wanted, 'language' | 'test'>,
  invitation: ShownInvitation,
): Markup {
  const name = undirected(site.name);
  return page(
    { language, title: name, scheme: site.scheme, kiosk: false, test },
    html`<h1>${name}</h1>
      <div id="survey" data-site="${site.key}"><p>${hosted[language].neverText}</p></div>
      ${invitedPart(invitation, language, false)}`,
    html`<script type="module" src="${script}"></script>`,
  );
}

interface Frame {
  language: Language;
  title: string;
  scheme: string;
  kiosk: boolean;
  test: boolean;
}

function page({ language, title, scheme, kiosk, test }: Frame, main: Markup, script: Markup | string = ''): Markup {
  return html`<!doctype html>
    <html
      lang="${language}"
      dir="${language === 'ar' ? 'rtl' : 'ltr'}"
      data-scheme="${scheme}"
      ${kiosk ? html`data-kiosk` : ''}
      ${test ? html`data-huiyin-test` : ''}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="../page.css" />
        ${script}
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>`;
}
