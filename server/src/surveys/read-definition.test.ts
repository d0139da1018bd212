import { surveyDefinition } from '@huiyin/shared/contract/questions';
import { expect, it } from 'vitest';
import { defaultSurveys } from './default-surveys.ts';
import { readDefinition } from './read-definition.ts';

const texts = (language: string, more = {}) => ({
  question: `${language} question`,
  low: `${language} low`,
  high: `${language} high`,
  choicesTitle: `${language} title`,
  choices: [{ id: 'slow', label: `${language} slow` }],
  commentLabel: `${language} comment`,
  thanks: `${language} thanks`,
  ...more,
});
const old = {
  texts: { en: texts('en'), 'zh-CN': texts('zh', { choices: [{ id: 'price', label: 'zh price' }] }) },
};

it.each(['csat', 'nps'])('an old survey of %s reads as one question with its follow-up', (slug) => {
  const definition = readDefinition(old, slug);
  expect(surveyDefinition.parse(definition)).toEqual(definition);
  expect(definition).toMatchObject({
    questions: [
      {
        id: 'score',
        type: slug,
        title: { en: 'en question', 'zh-CN': 'zh question' },
        low: { en: 'en low', 'zh-CN': 'zh low' },
        followUp: {
          title: { en: 'en title' },
          choices: [
            { id: 'slow', label: { en: 'en slow' } },
            { id: 'price', label: { 'zh-CN': 'zh price' } },
          ],
          commentLabel: { en: 'en comment' },
        },
      },
    ],
    thanks: [{ text: { en: 'en thanks', 'zh-CN': 'zh thanks' } }],
  });
});

it('an old complaint reads as a form with the same categories, and asks for nothing it did not ask for', () => {
  const definition = readDefinition(old, 'complaint');
  expect(surveyDefinition.parse(definition)).toEqual(definition);
  expect(definition.questions).toMatchObject([
    {
      id: 'complaint',
      type: 'complaint',
      categories: [
        { id: 'slow', children: [] },
        { id: 'price', children: [] },
      ],
      orderNumber: false,
      attachments: false,
      wishes: [],
    },
  ]);
});

it('an old survey whose ends had no words still reads as one', () => {
  const definition = readDefinition({ texts: { en: texts('en', { low: undefined, high: undefined }) } }, 'csat');
  expect(surveyDefinition.safeParse(definition).error).toBeUndefined();
});

it('one of today is left as it is', () => {
  expect(readDefinition(defaultSurveys.complaint, 'complaint')).toBe(defaultSurveys.complaint);
});
