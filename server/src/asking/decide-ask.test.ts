import { describe, expect, it } from 'vitest';
import type { WaveFacts } from '../waves/wave-facts.ts';
import { decideAsk, type AskFacts, type CustomerFacts } from './decide-ask.ts';

const day = 86_400_000;
const now = 1000 * day;
const nobody: CustomerFacts = {
  askedAt: undefined,
  answeredAt: undefined,
  otherAskedAt: undefined,
  disturbedAt: undefined,
  openComplaint: false,
  optedOut: false,
};
const calm: WaveFacts = { quiet: false, doNotDisturbDays: 30, segmentFull: false, draw: null };
const round = { siteId: 's', survey: 'nps', period: '2026-10-01' };
const base: AskFacts = { now, stop: null, everyDays: 90, coolDownDays: 7, customer: nobody, wave: calm };
const decided = (customer: Partial<CustomerFacts>, more: Partial<AskFacts> = {}) =>
  decideAsk({ ...base, customer: { ...nobody, ...customer }, ...more });

describe('a survey', () => {
  it.each<[string, Partial<CustomerFacts>, Partial<AskFacts>, string | null]>([
    ['comes up for somebody new', {}, {}, null],
    ['comes up without a wave', {}, { wave: null }, null],
    ['has not begun', {}, { stop: 'not_begun' }, 'not_begun'],
    ['has ended', {}, { stop: 'ended' }, 'ended'],
    ['has its quota', {}, { stop: 'quota' }, 'quota'],
    ['was answered just within its time', { answeredAt: now - 90 * day + 1 }, {}, 'answered'],
    ['was answered long ago', { answeredAt: now - 90 * day }, {}, null],
    ['was answered ever', { answeredAt: 0 }, { everyDays: null }, 'answered'],
    ['was asked within its time', { askedAt: now - 89 * day }, {}, 'asked_before'],
    ['was asked ever', { askedAt: 0 }, { everyDays: null }, 'asked_before'],
    ['cools down after another', { otherAskedAt: now - 7 * day + 1 }, {}, 'cool_down'],
    ['has cooled down', { otherAskedAt: now - 7 * day }, {}, null],
    ['needs no cooling down', { otherAskedAt: now }, { coolDownDays: 0 }, null],
    ['waits for an open complaint', { openComplaint: true }, {}, 'open_complaint'],
    ['keeps quiet', {}, { wave: { ...calm, quiet: true } }, 'quiet_hours'],
    ['does not disturb', { disturbedAt: now - 29 * day }, {}, 'do_not_disturb'],
    ['may disturb without a wave', { disturbedAt: now }, { wave: null }, null],
    ['may disturb at once', { disturbedAt: now }, { wave: { ...calm, doNotDisturbDays: 0 } }, null],
    ['is not for who asked to be left out', { optedOut: true }, {}, 'opted_out'],
    ['is for others who were drawn', {}, { wave: { ...calm, draw: { round, isDrawn: false } } }, 'not_drawn'],
    ['is for who was drawn', {}, { wave: { ...calm, draw: { round, isDrawn: true } } }, null],
    ['has enough of this segment', {}, { wave: { ...calm, segmentFull: true } }, 'segment_full'],
  ])('%s', (_, customer, more, reason) => {
    expect(decided(customer, more)).toBe(reason);
  });

  it('tells the first of many reasons, in their order', () => {
    const facts: AskFacts = {
      ...base,
      stop: 'quota',
      customer: {
        askedAt: now,
        answeredAt: now,
        otherAskedAt: now,
        disturbedAt: now,
        openComplaint: true,
        optedOut: true,
      },
      wave: { quiet: true, doNotDisturbDays: 30, segmentFull: true, draw: { round, isDrawn: false } },
    };
    const lift: ((f: AskFacts) => void)[] = [
      (f) => (f.stop = null),
      (f) => (f.customer!.optedOut = false),
      (f) => (f.wave!.draw = { round, isDrawn: true }),
      (f) => (f.customer!.answeredAt = undefined),
      (f) => (f.customer!.askedAt = undefined),
      (f) => (f.customer!.otherAskedAt = undefined),
      (f) => (f.customer!.openComplaint = false),
      (f) => (f.wave!.quiet = false),
      (f) => (f.customer!.disturbedAt = undefined),
      (f) => (f.wave!.segmentFull = false),
    ];
    const reasons = [decideAsk(facts)];
    for (const step of lift) {
      step(facts);
      reasons.push(decideAsk(facts));
    }
    expect(reasons).toEqual([
      'quota',
      'opted_out',
      'not_drawn',
      'answered',
      'asked_before',
      'cool_down',
      'open_complaint',
      'quiet_hours',
      'do_not_disturb',
      'segment_full',
      null,
    ]);
  });

  it('asks of nobody known only what the server knows by itself', () => {
    const unknown = { ...base, customer: null };
    expect(decideAsk(unknown)).toBeNull();
    expect(decideAsk({ ...unknown, stop: 'ended' })).toBe('ended');
    expect(decideAsk({ ...unknown, wave: { ...calm, draw: { round, isDrawn: false } } })).toBe('not_drawn');
    expect(decideAsk({ ...unknown, wave: { ...calm, quiet: true, segmentFull: true } })).toBe('quiet_hours');
    expect(decideAsk({ ...unknown, wave: { ...calm, segmentFull: true } })).toBe('segment_full');
  });
});
