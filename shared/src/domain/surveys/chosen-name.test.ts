import { expect, test } from 'vitest';
import type { QuestionSets } from '../choices.ts';
import { chosenName, namesOffered, type NamingQuestion } from './chosen-name.ts';

const shop: NamingQuestion = {
  id: 'shop',
  type: 'single',
  sets: 'touchpoint',
  choices: [
    { id: 'a', label: { en: 'Till 1', 'zh-CN': '一号柜' } },
    { id: 'b', label: { 'zh-CN': '二号柜' } },
  ],
};
const service: NamingQuestion = {
  id: 'service',
  type: 'single',
  sets: 'service_type',
  choices: [{ id: 'a', label: { en: 'Repair', 'zh-CN': '维修' } }],
};
const why: NamingQuestion = { id: 'why', type: 'single', choices: [{ id: 'a', label: { en: 'Price' } }] };
const both = { shop: 'a', service: 'a', why: 'a' };

type Row = [string, QuestionSets, readonly NamingQuestion[], Record<string, unknown> | undefined, string | undefined];

test.each<Row>([
  ['the place chosen, in the first language of the site', 'touchpoint', [why, service, shop], both, 'Till 1'],
  ['the type of service chosen', 'service_type', [why, shop, service], both, 'Repair'],
  ['in another language where the first says nothing', 'touchpoint', [shop], { shop: 'b' }, '二号柜'],
  ['nothing where nothing was chosen', 'touchpoint', [shop], { why: 'a' }, undefined],
  ['nothing for what was not offered', 'service_type', [service], { service: 'z' }, undefined],
  ['nothing where the question names something else', 'service_type', [shop], both, undefined],
  ['nothing where no question asks for it', 'touchpoint', [why], { why: 'a' }, undefined],
  ['nothing without answers', 'touchpoint', [shop], undefined, undefined],
])('what an answer names by its choice is %s', (_, what, questions, answers, name) => {
  expect(chosenName(what, questions, answers, ['en', 'zh-CN'])).toBe(name);
});

test('a question that asks for the type of service offers no places', () => {
  const offered = [shop, service, why].map((question) => namesOffered('touchpoint', question, ['en']));
  expect(offered).toEqual([['Till 1', '二号柜'], [], []]);
});
