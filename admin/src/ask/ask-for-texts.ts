import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SurveyDefinition } from '../api/surveys.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { question } from '../ui/ui-question.ts';
import { untranslatedIn } from './texts.ts';

/**
 * Before a survey is saved that says less in a language of its site than it did: whether to save it all the same. Gives the language
 * to write in first, or undefined for neither.
 */
export async function askForTexts(
  draft: SurveyDefinition,
  saved: SurveyDefinition,
  languages: readonly CustomerLanguage[],
): Promise<'save' | CustomerLanguage | undefined> {
  const lacking = languages.filter((one) => untranslatedIn(draft, one) > untranslatedIn(saved, one));
  const [first] = lacking;
  if (!first) return 'save';
  const { heading, text, save, write } = bookOf(ask).missingTexts;
  const listed = lacking
    .map((one) => bookOf(shell).pair(customerLanguages[one], number(untranslatedIn(draft, one))))
    .join(' · ');
  const choices = [
    { value: 'save', label: save },
    { value: first, label: write(customerLanguages[first]) },
  ] as const;
  return question({ heading, text: text(listed), choices });
}
