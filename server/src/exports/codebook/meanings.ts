import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { codebookWords } from '@huiyin/shared/i18n/codebook';
import type { Call } from '../../base/call.ts';
import { categoriesOf } from '../../categories/read-categories.ts';
import type { Offered } from '../../surveys/merge-questions.ts';
import { questionsAsked } from './questions-asked.ts';
import type { Labelled, Meaning } from './variables.ts';

/** What the columns of a site's answers mean, in a language: questions as surveys ask them, the others in our words. */
export async function meaningsOf(
  call: Pick<Call, 'db' | 'site'>,
  language: ConsoleLanguage,
): Promise<(column: string) => Meaning> {
  const [asked, categories] = await Promise.all([questionsAsked(call), categoriesOf(call.db, call.site.id)]);
  const words = codebookWords[language];
  const order = [language, ...call.site.languages];
  const named = (offered: readonly Offered[]): Labelled[] => offered.map(({ id, label }) => [id, textIn(label, order)]);
  const codes: Readonly<Record<string, readonly Labelled[]>> = {
    kind: Object.entries(words.kinds),
    group: Object.entries(words.groups),
    status: Object.entries(words.statuses),
    channel: Object.entries(words.channels),
    suspect: Object.entries(words.suspicions),
    sample: Object.entries(words.yesOrNo),
    category: named(categories),
  };
  const ours: Readonly<Record<string, string>> = words.columns;
  return (column) => {
    const [outer, inner] = column.split(/\.(.*)/s) as [string, string | undefined];
    const question = outer === 'answers' && inner !== undefined ? asked.get(inner) : undefined;
    if (question) return { label: textIn(question.title, order), type: question.type, values: named(question.offered) };
    if (outer === 'attributes' && inner !== undefined) return { label: ours[column] ?? words.attribute(inner) };
    return { label: ours[column] ?? column, values: codes[column] ?? [] };
  };
}
