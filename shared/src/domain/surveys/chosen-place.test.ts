import { expect, test } from 'vitest';
import { chosenPlace, type PlaceQuestion } from './chosen-place.ts';

const shop: PlaceQuestion = {
  id: 'shop',
  type: 'single',
  sets: 'touchpoint',
  choices: [
    { id: 'a', label: { en: 'Till 1', 'zh-CN': '一号柜' } },
    { id: 'b', label: { 'zh-CN': '二号柜' } },
  ],
};
const why: PlaceQuestion = { id: 'why', type: 'single', choices: [{ id: 'a', label: { en: 'Price' } }] };

test.each<[string, readonly PlaceQuestion[], Record<string, unknown> | undefined, string | undefined]>([
  ['what was chosen, in the first language of the site', [why, shop], { shop: 'a', why: 'a' }, 'Till 1'],
  ['what was chosen, in another language where the first says nothing', [shop], { shop: 'b' }, '二号柜'],
  ['nothing where nothing was chosen', [shop], { why: 'a' }, undefined],
  ['nothing for what was not offered', [shop], { shop: 'z' }, undefined],
  ['nothing where no question asks for it', [why], { why: 'a' }, undefined],
  ['nothing without answers', [shop], undefined, undefined],
])('the place of an answer is %s', (_, questions, answers, place) => {
  expect(chosenPlace(questions, answers, ['en', 'zh-CN'])).toBe(place);
});
