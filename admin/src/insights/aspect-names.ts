import type { AspectView } from '../api/aspects.ts';
import { presetAspects } from '../ask/preset-aspects.ts';
import { partName } from '../answers/part-names.ts';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { SurveyView } from '../api/surveys.ts';
import { language } from '../language/language.ts';

/** What names aspects. */
export type Surveys = readonly Pick<SurveyView, 'slug' | 'definition'>[];

/**
 * What an aspect is called: a ready-made one by its name, one that a survey asks as that calls it; what none asks any more keeps its own name.
 * @example aspectName({ key: 'speed', parts: [] }, []) // Speed
 */
export function aspectName({ key, parts }: Pick<AspectView, 'key' | 'parts'>, surveys: Surveys): string {
  if (Object.hasOwn(presetAspects, key)) return presetAspects[key as keyof typeof presetAspects][language()];
  const [part] = parts;
  if (!part) return isolated(key);
  return labelOf(part, surveys) ?? partName(part.value, surveys.filter(isOf(part)));
}

const isOf =
  ({ survey }: { readonly survey: string }) =>
  ({ slug }: { readonly slug: string }): boolean =>
    slug === survey;

/** Its own words, without the question that a list of aspects has above it already. */
function labelOf(part: AspectView['parts'][number], surveys: Surveys): string | undefined {
  const [question, aspect] = part.value.split('.', 2);
  const asked = surveys.find(isOf(part))?.definition.questions.find(({ id }) => id === question);
  const label = asked?.type === 'aspects' ? asked.aspects.find(({ id }) => id === aspect)?.label : undefined;
  return label && isolated(textIn(label, [language()]));
}
