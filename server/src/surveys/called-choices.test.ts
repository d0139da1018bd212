import { rules } from '@huiyin/shared/contract/asking';
import { surveyDefinition } from '@huiyin/shared/contract/questions';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { choiceTerm, matchQuery } from '@huiyin/shared/domain/text/search-terms';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { addVersion } from './add-version.ts';
import { calledChoices } from './called-choices.ts';
import { makeSurvey } from './make-survey.ts';
import { surveyOf } from './read-surveys.ts';

const actor = { kind: 'key', id: 'k', name: 'k' } as const;
const en = (text: string) => ({ en: text });
const complaints = (...categories: object[]) =>
  surveyDefinition.parse({
    questions: [
      {
        type: 'complaint',
        id: 'complaint',
        title: en('What happened?'),
        categoriesTitle: en('About?'),
        categories,
        wishes: [{ id: 'call', label: { en: 'A call', 'zh-TW': '回電' } }],
        commentLabel: en('Tell us'),
      },
    ],
    thanks: [{ text: en('Thanks') }],
  });

it('choices of complaints are called what the newest versions say, the first survey before others', async () => {
  await using t = await openTestDb();
  const [site, other] = [await t.site(), await t.site()];
  const parcel = {
    id: 'delivery',
    label: { en: 'Parcels', ar: 'الطرود' },
    children: [{ id: 'wet', label: en('Soaked') }],
  };
  const shop = (await surveyOf(t.db, site.id, 'complaint'))!;
  await addVersion(t.call(site, actor), shop, { ...complaints(parcel), base: 1 });
  const branch = complaints({ id: 'delivery', label: en('Couriers') }, { id: 'queue', label: en('Queues') });
  await makeSurvey(
    t.call(site, actor),
    newSurvey.parse({ slug: 'branch', definition: branch, rules: rules.parse({}) }),
  );

  const called = await calledChoices(t.db, site.id);
  const foundBy = (q: string): string[] =>
    called.map(({ term }) => term).filter((term) => matchQuery(q, called)!.includes(`"${term}"`));
  const [delivery, wet, queue] = ['delivery', 'delivery/wet', 'queue'].map((id) => choiceTerm('category', id));
  expect(['Parcel', 'الطرود', 'soaked', 'queue', '回電', '其他', 'Couriers', '配送'].map(foundBy)).toEqual([
    [delivery],
    [delivery],
    [wet],
    [queue],
    [choiceTerm('wish', 'call')],
    [choiceTerm('category', 'other')],
    [],
    [],
  ]);
  expect((await calledChoices(t.db, other.id)).map(({ term }) => term)).not.toContain(queue);
});
