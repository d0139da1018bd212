import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { withPointWords } from '@huiyin/shared/i18n/widget/point-words';
import { firstWords } from '@huiyin/shared/i18n/widget/words';
import { nearestLanguage, type Language } from '@huiyin/shared/domain/languages';
import { answerUpTo } from '@huiyin/shared/domain/surveys/answer-offer';
import { inLanguage } from '@huiyin/shared/domain/surveys/in-language';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { themeOf } from '../sites/theme.ts';
import type { KnownSite, KnownSurvey } from '../sites/site-directory.ts';

/** What of the settings does not stand in the site and its surveys. */
export interface Surroundings {
  /** Whether this server can take pictures. */
  takesPictures: boolean;
  expectedReply: WidgetConfig['expectedReply'];
  /** Surveys that come up by themselves only for customers who were drawn; left out: none. */
  drawn?: ReadonlySet<string>;
}

/**
 * What the widget shows on a site, in the site's language nearest to `locale`: what is behind the launcher, what may come
 * up by itself now, the survey asked for by name, and a complaint where one of them offers an answer.
 */
export function widgetConfig(
  { site, surveys }: KnownSite,
  { locale, survey: named }: { locale?: string | undefined; survey?: string | undefined },
  { takesPictures, expectedReply, drawn }: Surroundings,
): WidgetConfig {
  const offered = site.languages;
  const language = nearestLanguage(offered, locale);
  const on = [...surveys.values()].filter((survey) => survey.on);
  const behind = on.filter(({ inPanel }) => inPanel);
  const others = on.filter((survey) => !survey.inPanel && (comesUp(survey) || survey.slug === named));
  const asked = [...behind, ...others];
  const complaint = asked.find(isComplaint) ?? on.find(isComplaint);
  const offers = complaint !== undefined && asked.some((survey) => answerUpTo(survey) !== undefined);
  const shown = offers && !asked.includes(complaint) ? [...asked, complaint] : asked;
  return {
    site: { key: site.key, name: undirected(site.name) },
    language,
    theme: themeOf(site),
    surveys: shown.map((survey) => ({
      ...showSurvey(survey, [language, ...offered], offers),
      ...(comesUp(survey) && drawn?.has(survey.slug) && { drawn: true as const }),
    })),
    ...stoppedAmong(on),
    words: firstWords(language) as WidgetConfig['words'],
    attachments: takesPictures && shown.some(wantsPictures),
    coolDownDays: site.coolDownDays,
    countsPages: site.countsPages,
    expectedReply,
  };
}

const isComplaint = ({ kind }: KnownSurvey): boolean => kind === 'complaint';

function comesUp({ stop, rules }: KnownSurvey): boolean {
  return stop === null && rules.triggers.length > 0;
}

/** What a page is told of those that would come up by themselves, only not now. */
function stoppedAmong(surveys: readonly KnownSurvey[]): Pick<WidgetConfig, 'stopped'> {
  const stopped = surveys.flatMap(({ slug, stop, rules }) => (stop && rules.triggers.length > 0 ? [[slug, stop]] : []));
  return stopped.length > 0 ? { stopped: Object.fromEntries(stopped) } : {};
}

function wantsPictures({ definition }: KnownSurvey): boolean {
  return definition.questions.some((q) => q.type === 'complaint' && q.attachments);
}

/** A survey in one language; its rules only while it may come up by itself, what it offers only where somebody can answer. */
function showSurvey(survey: KnownSurvey, order: readonly Language[], offers: boolean): ShownSurvey {
  const { slug, kind, version, inPanel, rules } = survey;
  const { offersAnswer: _, ...definition } = survey.definition;
  const upTo = offers ? answerUpTo(survey) : undefined;
  const shown = inLanguage(definition, order);
  return {
    slug,
    kind,
    version,
    inPanel,
    ...shown,
    questions: withPointWords(shown.questions, order[0]!),
    ...(upTo !== undefined && { answerUpTo: upTo }),
    ...(comesUp(survey) && { rules }),
  };
}
