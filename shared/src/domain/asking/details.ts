import type { AskFacts, AskRule, AskRules, Stop } from './rules.ts';
import { latest } from './times.ts';

/** What a rule wants, and what there is; undefined where it is not known. */
export type RuleDetails = Readonly<Record<AskRule, readonly [wants: unknown, is: unknown]>>;

/** What each rule of a survey wants and what there is, for whoever asks why: apart from the rules, since a page that asks nobody why does without. */
export function ruleDetails(rules: AskRules, facts: AskFacts): RuleDetails {
  const { pages, percent, languages, devices, attributes, everyDays, quota, from, until } = rules;
  const { survey, stop, page, language, device, draw, asked, answered, wave } = facts;
  const last = asked && latest(asked);
  const stopped = (by: Stop): Stop | undefined => (stop === by ? by : undefined);
  return {
    off: [false, stop === 'off'],
    not_begun: [from, stopped('not_begun')],
    ended: [until, stopped('ended')],
    quota: [quota, stopped('quota')],
    page: [pages, page],
    language: [languages, language],
    device: [devices, device],
    attributes: [attributes, facts.attributes],
    percent: [percent, draw === undefined ? draw : draw * 100],
    opted_out: [false, facts.optedOut],
    not_drawn: [true, facts.isDrawn],
    answered: [everyDays, answered?.[survey]],
    asked_before: [everyDays, asked?.[survey]],
    cool_down: [facts.coolDownDays, last],
    open_complaint: [false, facts.openComplaint],
    quiet_hours: [false, wave?.quiet],
    do_not_disturb: [wave?.doNotDisturbDays, asked && answered && latest(asked, answered)],
    segment_full: [false, wave?.segmentFull],
  };
}
