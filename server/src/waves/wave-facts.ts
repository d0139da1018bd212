import type { NewAsk, WavePlan } from '@huiyin/shared/contract/asking';
import { knownLanguage } from '@huiyin/shared/domain/known-language';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { answersOfValue } from '../metrics/answers-within.ts';
import type { Site } from '../base/site.ts';
import type { Survey } from '../surveys/read-surveys.ts';
import { isQuiet } from '@huiyin/shared/domain/time/quiet-hours';
import { periodAt } from './due-draws.ts';
import { waveOf, type Wave } from './read-wave.ts';
import { isDrawn, type Round } from './wave-customers.ts';
import { lastRounds } from './wave-periods.ts';

type Ports = Pick<Deps, 'db' | 'clock'>;

/** What a survey's wave says of this moment. */
export interface WaveFacts {
  quiet: boolean;
  doNotDisturbDays: number;
  /** The visitor's segment has its quota. */
  segmentFull: boolean;
  /** The round for which customers are drawn, and whether this one is; null where whoever the rules let is asked. */
  draw: { round: Round; isDrawn: boolean } | null;
}

/** What the wave of a survey says of a visitor now, null for somebody we do not know as `customer`; null without a wave. */
export async function waveFacts(
  ports: Ports,
  site: Site,
  place: Survey,
  ask: NewAsk,
  customer: string | null,
): Promise<WaveFacts | null> {
  const { db, clock } = ports;
  const wave = await waveOf(db, site.id, place.slug);
  if (!wave) return null;
  const { plan } = wave;
  return {
    quiet: isQuiet(plan.quietHours, clock.now(), site.timeZone),
    doNotDisturbDays: plan.doNotDisturbDays,
    segmentFull: await isFull(ports, site, place, wave, segmentOf(plan, ask)),
    draw:
      plan.draw &&
      (await drawFor(db, { siteId: site.id, survey: place.slug, period: periodAt(clock.now(), site, plan) }, customer)),
  };
}

const drawFor = async (db: Db, round: Round, customer: string | null): Promise<WaveFacts['draw']> => ({
  round,
  isDrawn: customer !== null && (await isDrawn(db, round, customer)),
});

/** As counts will name it once the visitor answers; undefined when it is not known. */
function segmentOf({ segmentBy }: WavePlan, { attributes, locale }: NewAsk): string | undefined {
  if (segmentBy === 'language') return locale && knownLanguage(locale);
  if (segmentBy === 'channel') return 'widget';
  const said = segmentBy && attributes?.[segmentBy];
  return typeof said === 'string' ? said : undefined;
}

/** A segment nobody set a quota for is never full. */
async function isFull(
  { db, clock }: Ports,
  { id: siteId, timeZone }: Site,
  { slug: survey, kind }: Survey,
  wave: Wave,
  segment: string | undefined,
): Promise<boolean> {
  const { segmentBy, quotas } = wave.plan;
  const planned = quotas.find((q) => q.segment === segment);
  if (!segmentBy || !planned) return false;
  const [round] = lastRounds(wave, clock.now(), timeZone, 1);
  return (await answersOfValue(db, { siteId, kind, survey, ...round! }, segmentBy, planned.segment)) >= planned.quota;
}
