import type { NewAsk } from '@huiyin/shared/contract/asking';
import type { WavePlan } from '@huiyin/shared/contract/waves';
import type { WaveFacts } from '@huiyin/shared/domain/asking/rules';
import { knownLanguage } from '@huiyin/shared/domain/known-language';
import type { Channel } from '@huiyin/shared/domain/choices';
import type { Db } from '../base/db/db.ts';
import { answersOfValue } from '../metrics/answers-within.ts';
import type { Site } from '../base/site.ts';
import type { Survey } from '../surveys/read-surveys.ts';
import { isQuiet } from '@huiyin/shared/domain/time/quiet-hours';
import { periodAt } from './due-draws.ts';
import { waveOf, type Wave } from './read-wave.ts';
import { isDrawn, type Round } from './wave-customers.ts';
import { lastRounds } from './wave-periods.ts';

/** `now` in ms UTC. */
interface Ports {
  db: Db;
  now: number;
}

/** What a page says of a visitor that tells their segment. */
type Said = Pick<NewAsk, 'attributes' | 'locale'>;

/** The round for which the wave of a survey draws customers now; null where it draws none. */
export async function roundNow({ db, now }: Ports, site: Site, survey: string): Promise<Round | null> {
  const plan = (await waveOf(db, site.id, survey))?.plan;
  return plan?.draw ? { siteId: site.id, survey, period: periodAt(now, site, plan) } : null;
}

/** What the wave of a survey says of a visitor. */
export interface WaveKnown {
  wave: WaveFacts;
  /** The round for which customers are drawn, and whether this one is; null where whoever the rules let is asked. */
  draw: { round: Round; isDrawn: boolean | undefined } | null;
}

/**
 * What the wave of a survey says of a visitor now; null without a wave. `customer`: null for somebody we do not know, undefined where that is not
 * known.
 */
export async function waveFacts(
  ports: Ports,
  site: Site,
  place: Survey,
  ask: Said,
  customer: string | null | undefined,
  channel: Channel = 'widget',
): Promise<WaveKnown | null> {
  const { db, now } = ports;
  const wave = await waveOf(db, site.id, place.slug);
  if (!wave) return null;
  const { plan } = wave;
  const { draw } = plan;
  const round = { siteId: site.id, survey: place.slug, period: periodAt(now, site, plan) };
  return {
    wave: {
      quiet: isQuiet(plan.quietHours, now, site.timeZone),
      doNotDisturbDays: plan.doNotDisturbDays,
      segmentFull: await isFull(ports, site, place, wave, segmentOf(plan, ask, channel)),
    },
    draw: draw && {
      round,
      isDrawn: customer ? await isDrawn(db, round, customer) : customer === null ? false : undefined,
    },
  };
}

/** As counts will name it once the visitor answers; undefined when it is not known. */
function segmentOf({ segmentBy }: WavePlan, { attributes, locale }: Said, channel: Channel): string | undefined {
  if (segmentBy === 'language') return locale && knownLanguage(locale);
  if (segmentBy === 'channel') return channel;
  const said = segmentBy && attributes?.[segmentBy];
  return typeof said === 'string' ? said : undefined;
}

/** A segment nobody set a quota for is never full. */
async function isFull(
  { db, now }: Ports,
  { id: siteId, timeZone }: Site,
  { slug: survey, kind }: Survey,
  wave: Wave,
  segment: string | undefined,
): Promise<boolean> {
  const { segmentBy, quotas } = wave.plan;
  const planned = quotas.find((q) => q.segment === segment);
  if (!segmentBy || !planned) return false;
  const [round] = lastRounds(wave, now, timeZone, 1);
  return (await answersOfValue(db, { siteId, kind, survey, ...round! }, segmentBy, planned.segment)) >= planned.quota;
}
