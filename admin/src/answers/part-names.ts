import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { fallbackOf } from '../ask/texts.ts';
import { bookOf, language } from '../language/language.ts';

type Question = SurveyDefinition['questions'][number];
type Named = { readonly id: string; readonly label: Parameters<typeof fallbackOf>[0] };

/**
 * What `question`, or `question.part`, is called, whichever survey asks it; what none asks any more keeps its own name.
 * @example partName('why.slow', surveys) // Why?: Too slow
 */
export function partName(value: string, surveys: readonly { readonly definition: SurveyDefinition }[]): string {
  const [id, part] = value.split('.', 2) as [string, string?];
  const question = surveys.flatMap(({ definition }) => definition.questions).find((one) => one.id === id);
  if (!question) return isolated(value);
  const title = said(question.title);
  if (part === undefined) return title;
  const named = partsOf(question).find((one) => one.id === part);
  return bookOf(shell).pair(title, named ? said(named.label) : isolated(part));
}

function partsOf(question: Question): readonly Named[] {
  if (question.type === 'aspects') return question.aspects;
  return question.type === 'single' || question.type === 'multiple' ? question.choices : [];
}

const said = (texts: Named['label']): string => isolated(fallbackOf(texts, [language()]));
