import type { Question } from '@huiyin/shared/contract/questions';
import { other, otherLabel } from '@huiyin/shared/domain/other';
import type { Language } from '@huiyin/shared/domain/languages';
import { isScored } from '@huiyin/shared/domain/surveys/asked-question';
import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import type { Call } from '../../base/call.ts';
import { choicesOf, type Offered } from '../../surveys/merge-questions.ts';
import { kindsOfSurveys, surveyHistory } from '../../surveys/read-surveys.ts';

/** What was asked under a name: `several` codes at once, one `code`, a `score`, a `text`, or a score of each aspect. */
export interface Asked {
  readonly name: string;
  readonly title: Question['title'];
  readonly type: 'several' | 'code' | 'score' | 'text' | 'aspects';
  /** Its codes, or its aspects. */
  readonly offered: readonly Offered[];
}

const versionsRead = 100;

/**
 * What the newest hundred versions of every survey ask, by the name in `answers`: questions by their ids, and reasons and wishes, which are the form's
 * own. Of what several ask the first says what it is called, and all that any offers is there.
 */
export async function questionsAsked({ db, site }: Pick<Call, 'db' | 'site'>): Promise<Map<string, Asked>> {
  const asked = new Map<string, Asked>();
  for (const { slug } of await kindsOfSurveys(db, site.id)) {
    const versions = await surveyHistory(db, site.id, slug, { most: versionsRead });
    for (const one of versions.flatMap(({ definition }) => definition.questions.flatMap(askedBy))) {
      const first = asked.get(one.name) ?? one;
      const more = one.offered.filter(({ id }) => !first.offered.some((known) => known.id === id));
      asked.set(one.name, { ...first, offered: [...first.offered, ...more] });
    }
  }
  return asked;
}

/** What a question asks under which names. */
function askedBy(question: Question): Asked[] {
  const { id: name, title, type } = question;
  if (type === 'complaint')
    return [{ name: 'wish', title: question.categoriesTitle, type: 'code', offered: question.wishes }];
  if (type === 'aspects') return [{ name, title, type, offered: question.aspects }];
  if (isScored(type)) {
    const said = type === 'need_met' ? withPoints(title) : title;
    return [{ name, title: said, type: 'score', offered: [] }, ...reasonsOf(question)];
  }
  const types = { multiple: 'several', single: 'code', text: 'text' } as const;
  return [{ name, title, type: types[type as keyof typeof types], offered: choicesOf(question) }];
}

/** What the numbers of its points mean, since its scale has no words of the survey's. */
const withPoints = (title: Question['title']): Question['title'] =>
  Object.fromEntries(
    Object.entries(title).map(([language, text]) => {
      const { needMet } = widgetWords[language as Language];
      return [language, `${text} (${needMet.map((word, at) => `${at + 1} ${word}`).join(', ')})`];
    }),
  );

function reasonsOf(question: Question): Asked[] {
  if (!('followUp' in question) || !question.followUp) return [];
  const offered = [...question.followUp.choices, { id: other, label: otherLabel }];
  return [{ name: 'reasons', title: question.followUp.title, type: 'several', offered }];
}
