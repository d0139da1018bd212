import type { AskCheck, AskChecked, AskCounts, IdentitySecret, SiteAsks } from '@huiyin/shared/contract/asking';
import type { WavePlan, WaveView } from '@huiyin/shared/contract/waves';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type {
  AskCheck,
  AskChecked,
  AskCounts,
  IdentitySecret,
  Reception,
  SiteAsks,
} from '@huiyin/shared/contract/asking';
export type { WavePlan, WaveView } from '@huiyin/shared/contract/waves';

const site = api.sites[':siteId'];
const survey = site.surveys[':slug'];
const secret = site['identity-secret'];

/** How often a survey was asked and not asked, over the last 30 days. */
export const asksOf = (siteId: string, slug: string): Thing<AskCounts> => ({
  key: `asks ${siteId} ${slug}`,
  read: (signal) => answer(survey.asks.$get({ param: { siteId, slug } }, until(signal))),
});

/** Why a survey does or does not come up on a page for a visitor. */
export const checkAsk = (siteId: string, slug: string, check: AskCheck): Promise<AskChecked> =>
  answer(survey['ask-checks'].$post({ param: { siteId, slug }, json: check }));

/** How each survey of a site was received, over its last 30 days. */
export const siteAsksOf = (siteId: string): Thing<SiteAsks> => ({
  key: `asks ${siteId}`,
  read: (signal) => answer(site.asks.$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: changeOf('surveys'),
});

export const readWave = (siteId: string, slug: string, signal?: AbortSignal): Promise<WaveView> =>
  answer(survey.wave.$get({ param: { siteId, slug } }, until(signal)));
export const waveOf = (siteId: string, slug: string): Thing<WaveView> => ({
  key: `wave ${siteId} ${slug}`,
  read: (signal) => readWave(siteId, slug, signal),
  isOutdatedBy: changeOf('surveys', 'population'),
  paceMs: 5000,
});
/** `base` is when the plan it was made of was changed; `beganAt` when the wave began, where it was ended and goes on. */
export const planWave = (
  siteId: string,
  slug: string,
  base: string | null,
  plan: WavePlan,
  beganAt?: string,
): Promise<WaveView> => answer(survey.wave.$put({ param: { siteId, slug }, json: { ...plan, base, beganAt } }));
/** Its answers stay. `base` is when the plan that was looked at was changed. */
export const endWave = (siteId: string, slug: string, base: string | null): Promise<unknown> =>
  survey.wave.$delete({ param: { siteId, slug }, query: { base: base ?? undefined } });

/** Never kept: whoever asks sees it. */
export const readSecret = (siteId: string): Promise<IdentitySecret> => answer(secret.$get({ param: { siteId } }));
/** Makes a new one; the old one is worth nothing from then on. */
export const rotateSecret = (siteId: string): Promise<IdentitySecret> =>
  answer(secret.rotation.$post({ param: { siteId } }));
