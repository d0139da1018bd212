import { rules } from '@huiyin/shared/contract/asking';
import { surveyDefinition } from '@huiyin/shared/contract/questions';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { choiceTerm, matchQuery } from '@huiyin/shared/domain/text/search-terms';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { changeCategories } from '../categories/change-categories.ts';
import { offerCategories } from './offer-categories.ts';
import { calledChoices } from './called-choices.ts';
import { makeSurvey } from './make-survey.ts';

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

it('categories are called what the site calls them and did before, wishes what the newest versions say', async () => {
  await using t = await openTestDb();
  const [site, other] = [await t.site(), await t.site()];
  const parcel = {
    id: 'delivery',
    label: { en: 'Parcels', ar: 'الطرود' },
    children: [{ id: 'wet', label: en('Soaked') }],
  };
  await changeCategories(t.call(site, actor), { base: 1, categories: [parcel] }, offerCategories);
  const branch = complaints({ id: 'delivery', label: en('Couriers') }, { id: 'queue', label: en('Queues') });
  await makeSurvey(
    t.call(site, actor),
    newSurvey.parse({ slug: 'branch', definition: branch, rules: rules.parse({}) }),
  );

  const called = await calledChoices(t.db, site.id);
  const foundBy = (q: string): string[] =>
    called.map(({ term }) => term).filter((term) => matchQuery(q, called)!.includes(`"${term}"`));
  const [delivery, wet, queue, product] = ['delivery', 'delivery/wet', 'queue', 'product'].map((id) =>
    choiceTerm('category', id),
  );
  expect(['Parcel', 'الطرود', 'soaked', 'queue', '回電', '配送', 'Product', 'Couriers'].map(foundBy)).toEqual([
    [delivery],
    [delivery],
    [wet],
    [queue],
    [choiceTerm('wish', 'call')],
    [delivery],
    [product],
    [],
  ]);
  expect((await calledChoices(t.db, other.id)).map(({ term }) => term)).not.toContain(queue);
});
