import { languages } from '@huiyin/shared/domain/languages';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { Hono, type Context } from 'hono';
import { manifestOf } from '../assets/release.ts';
import { isStaffOf } from '../access/is-staff-of.ts';
import type { Deps } from '../base/deps.ts';
import { hostedHeaders } from '../http/security-headers.ts';
import type { KnownSite, SiteDirectory } from '../sites/site-directory.ts';
import { openLink } from '../survey-invitations/act-on-invitation.ts';
import { hostedStyle } from './style.ts';
import { gonePage, neverPage, surveyPage } from './view-page.ts';
import { invitedBy, languageFor, wantedBy, type InvitedBy } from './wanted.ts';

/** GET /s/:siteKey/:slug: a survey on a page of its own, for links, QR codes, kiosks and mails. It only reads. What staff answer there is a test, but at a kiosk. */
export const hostedRoutes = (deps: Deps, directory: SiteDirectory) =>
  new Hono()
    .use(hostedHeaders)
    .get('/page.css', (c) => {
      c.header('cache-control', 'public, max-age=300');
      c.header('content-type', 'text/css; charset=utf-8');
      return c.body(hostedStyle);
    })
    .get('/:siteKey/:slug', async (c) => {
      c.header('cache-control', 'no-store');
      c.header('x-robots-tag', 'noindex');
      c.header('vary', 'accept-language, cookie');
      const { siteKey, slug } = c.req.param();
      const known = await directory.byKey(siteKey);
      const invitation = invitedBy(c);
      if (known && invitation) return invitedSurvey(deps, c, { known, slug, ...invitation });
      if (!known?.surveys.get(slug)?.on) return c.html(gonePage(languageFor(c, languages)), 404);
      const isStaff = await isStaffOf(deps, c.req.raw.headers, known.site.id);
      const wanted = wantedBy(c, known.site.languages, isStaff);
      return c.html(surveyPage({ ...(await pageFrame(deps, known)), slug, guide: guideAt(known, wanted), wanted }));
    });

/** What customers are told at their place, in their language. */
function guideAt(
  { site, touchpoints }: KnownSite,
  { touchpoint, language }: ReturnType<typeof wantedBy>,
): string | null {
  const guide = touchpoint === undefined ? null : touchpoints.guideOf(touchpoint);
  return guide && textIn(guide, [language, ...site.languages]);
}

/** What the pages of a site share. */
async function pageFrame({ assets }: Pick<Deps, 'assets'>, { site: { key, name, look } }: KnownSite) {
  const { page } = await manifestOf(assets);
  return { site: { key, name, scheme: look?.scheme ?? 'auto' }, script: `../../${page}` };
}

type Invited = InvitedBy & { known: KnownSite; slug: string };

/** The survey as an invitation asks for it, in its language; what cannot be answered any more says so, and to want none is always possible. */
async function invitedSurvey(deps: Deps, c: Context, { known, slug, token, never }: Invited): Promise<Response> {
  const { languages: offered } = known.site;
  const link = await openLink(deps, known.site, slug, token);
  if (link.state === 'other') return c.html(gonePage(languageFor(c, languages)), 404);
  const wanted = wantedBy(c, offered, await isStaffOf(deps, c.req.raw.headers, known.site.id));
  const said = link.facts.language;
  const language = said && offered.includes(said) ? said : wanted.language;
  const shown = { token, service: link.facts.service };
  const frame = await pageFrame(deps, known);
  if (never) return c.html(neverPage({ ...frame, language, test: wanted.test }, shown));
  if (link.state === 'answered') return c.html(gonePage(language, 'used'));
  if (link.state === 'over') return c.html(gonePage(language, 'expired'), 410);
  if (!known.surveys.get(slug)?.on) return c.html(gonePage(language), 404);
  const responseId = wanted.test ? undefined : link.answerId;
  const asked = { ...wanted, language, kiosk: false, responseId };
  return c.html(surveyPage({ ...frame, slug, wanted: asked, invitation: shown }));
}
