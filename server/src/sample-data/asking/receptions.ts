import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { AskTally } from '../../asking/tally-asks.ts';
import { helpEndedAgo } from '../../surveys/sample-surveys.ts';
import type { Random } from '../random.ts';
import { momentOf, type SampleDay } from '../story.ts';
import { aboutHelp, type SurveyAnswer } from './survey-answers.ts';

type DayTally = AskTally & { day: Day };

const toldDays = 30;
const helpBeganAgo = 38;

/** What readers of the help said while they were asked: some a day. */
export const fromHelp = (days: readonly SampleDay[], random: Random): SurveyAnswer[] =>
  days
    .filter(({ ago }) => ago > helpEndedAgo && ago <= helpBeganAgo)
    .flatMap((day) =>
      Array.from({ length: 1 + random.weighted([3, 4, 2]) }, () =>
        aboutHelp({ ...day, at: momentOf(day, random) }, random),
      ),
    );

/** What pages told of the last month: how often the surveys were shown, what became of it, and why one was not. */
export function makeTallies(
  days: readonly SampleDay[],
  answers: readonly SurveyAnswer[],
  zone: string,
  random: Random,
): DayTally[] {
  const told = days.filter(({ ago }) => ago > 0 && ago < toldDays);
  return told.flatMap(({ start, ago }) => {
    const day = localDay(start, zone).day;
    const answered = (survey: string): number =>
      answers.filter(
        ({ at, channel, survey: of }) => of === survey && channel === 'widget' && localDay(at, zone).day === day,
      ).length;
    const around = (n: number): number => Math.round(n * (0.7 + 0.6 * random.next()));
    const shownOf = (survey: string, shown: number, dismissed: number): AskTally[] => [
      { survey, reason: 'shown', n: around(shown) + answered(survey) },
      { survey, reason: 'shown_answered', n: answered(survey) },
      { survey, reason: 'shown_dismissed', n: around(dismissed) },
    ];
    const notAsked: AskTally[] = [
      { survey: 'help-pages', reason: 'percent', n: around(22) },
      { survey: 'help-pages', reason: 'left', n: around(14) },
      { survey: 'help-pages', reason: 'asked_before', n: around(6) },
      { survey: 'help-pages', reason: 'cool_down', n: around(3) },
    ];
    const all = [
      ...shownOf('after-delivery', 9, 0),
      ...(ago > helpEndedAgo ? [...shownOf('help-pages', 17, 8), ...notAsked] : []),
    ];
    return all.filter(({ n }) => n > 0).map((tally) => ({ ...tally, day }));
  });
}
