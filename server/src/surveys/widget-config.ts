import type { Language } from '@huiyin/shared/contract/text';
import type { SurveyTexts, WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Db } from '../db/db.ts';
import type { Site } from '../sites/read-site.ts';
import { currentSurveys, type SurveyVersion } from './read-surveys.ts';

/** What the widget shows on a site, in the site's language nearest to `locale`. */
export async function widgetConfig(db: Db, site: Site, locale: string | undefined): Promise<WidgetConfig> {
  const language = nearest(site.languages as Language[], locale);
  const surveys = await currentSurveys(db, site.id);
  const asked = surveys.map((s) => [s.kind, { version: s.version, texts: textsIn(s, language, site) }]);
  return {
    site: { key: site.key, name: site.name },
    language,
    theme: { accent: site.accent, position: site.position as WidgetConfig['theme']['position'] },
    surveys: Object.fromEntries(asked) as WidgetConfig['surveys'],
  };
}

function textsIn({ definition }: SurveyVersion, language: Language, site: Site): SurveyTexts {
  const { texts } = definition;
  const fallback = (site.languages as Language[]).find((l) => texts[l]);
  return (texts[language] ?? (fallback && texts[fallback]) ?? Object.values(texts)[0])!;
}

/** zh-Hant, zh-HK and the like mean zh-TW; any other zh means zh-CN; else the first language of the site. */
function nearest(offered: Language[], locale: string | undefined): Language {
  const wanted = /^zh\b/i.test(locale ?? '') ? (/hant|tw|hk|mo/i.test(locale!) ? 'zh-TW' : 'zh-CN') : 'en';
  if (locale && offered.includes(wanted)) return wanted;
  const other = offered.find((l) => locale && l.slice(0, 2) === locale.slice(0, 2).toLowerCase());
  return other ?? offered[0]!;
}
