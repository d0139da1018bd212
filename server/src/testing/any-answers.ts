import { rules } from '@huiyin/shared/contract/asking';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { newResponse, type NewResponse } from '@huiyin/shared/contract/responses';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import fc from 'fast-check';
import { createIntake } from '../intake/intake.ts';
import { submitResponse } from '../intake/submit-response.ts';
import type { Site } from '../base/site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import type { TestDb } from './open-test-db.ts';

const words = fc.constantFrom('slow', 'price', '物流', 'a|b', "o'clock", '👍🏽', '12', ' x ');
const someIds = fc.integer({ min: 0, max: 60 }).map((n) => uuidV7(1_790_000_000_000 + n, new Uint8Array(10).fill(n)));

const shared = {
  id: someIds,
  answers: fc.record(
    { reasons: fc.oneof(fc.array(words, { maxLength: 4 }), words), other: words },
    { requiredKeys: [] },
  ),
  category: fc.constantFrom('物流', 'delivery', 'delivery/late', 'delivery/late/very', '/x', 'x/', 'a|b/c'),
  locale: fc.constantFrom('en', 'zh-CN', 'zh-TW'),
  elapsedMs: fc.constantFrom(10, 5000),
  trap: fc.constantFrom('', 'I am a robot'),
  channel: fc.constantFrom('widget', 'qr', 'mail'),
  touchpoint: words,
  attributes: fc.record(
    { tier: fc.oneof(words, fc.integer(), fc.boolean()), plan: words, service_type: words },
    { requiredKeys: [] },
  ),
};
const rating = (kind: string, max: number, min: number) =>
  fc.record(
    { ...shared, kind: fc.constant(kind), score: fc.integer({ min, max }) },
    { requiredKeys: ['id', 'kind', 'score'] },
  );
const complaint = fc.record(
  { ...shared, kind: fc.constant('complaint'), comment: words },
  { requiredKeys: ['id', 'kind', 'comment'] },
);

const choices = ['slow', 'price', 'other'].map((id) => ({ id, label: { en: id } }));
const more = [
  { type: 'nps', id: 'again', title: { en: 'Again?' }, low: { en: 'No' }, high: { en: 'Yes' } },
  { type: 'multiple', id: 'also', title: { en: 'What else?' }, choices },
  { type: 'single', id: 'most', title: { en: 'Most?' }, choices },
  { type: 'aspects', id: 'parts', title: { en: 'Parts?' }, aspects: choices },
  { type: 'text', id: 'said', title: { en: 'More?' } },
];
const csat = { type: 'csat', id: 'score', title: { en: 'How?' }, low: { en: 'Bad' }, high: { en: 'Good' } };
const surveyOfQuestions = (slug: string, questions: unknown[]) =>
  newSurvey.parse({
    slug,
    definition: { questions, thanks: [{ text: { en: 'Thanks' } }] } as SurveyDefinition,
    rules: rules.parse({}),
  });

const someChoice = fc.constantFrom('slow', 'price', 'other');
const further = fc.record(
  {
    again: fc.integer({ min: 0, max: 10 }),
    also: fc.array(someChoice, { maxLength: 5 }),
    most: someChoice,
    parts: fc.dictionary(someChoice, fc.integer({ min: 1, max: 5 }), { minKeys: 1 }),
    said: words,
    reasons: fc.array(words, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const mixed = fc.record(
  {
    ...shared,
    survey: fc.constant('mixed'),
    kind: fc.constant('csat'),
    score: fc.integer({ min: 1, max: 5 }),
    answers: further,
  },
  { requiredKeys: ['id', 'survey', 'kind', 'score'] },
);
const form = fc.record(
  {
    ...shared,
    survey: fc.constant('form-survey'),
    kind: fc.constant('form'),
    answers: further.map((answers) => ({ ...answers, said: 'x' })),
  },
  { requiredKeys: ['id', 'survey', 'kind', 'answers'] },
);
/** A body of any kind, with all there is to count, among them repeated ids and suspect ones; two surveys of a site that `takingIn` made. */
export const anyAnswer = fc.oneof(
  rating('csat', 5, 1),
  rating('nps', 10, 0),
  rating('ces', 7, 1),
  complaint,
  mixed,
  form,
);

/** Gives what takes such bodies in on a site, all at once, and what became of each. */
export async function takingIn(t: TestDb, site: Site) {
  const actor = { kind: 'key', id: 'k', name: 'k' } as const;
  await makeSurvey(t.call(site, actor), surveyOfQuestions('mixed', [csat, ...more]));
  await makeSurvey(t.call(site, actor), surveyOfQuestions('form-survey', [...more.slice(1), more[0]]));
  const known = await knownSite(t.call(site), site);
  const intake = createIntake({ ...t, sharesWork: true });
  return (bodies: readonly object[]) =>
    Promise.allSettled(bodies.map((body) => submitResponse(t, intake, known, newResponse.parse(body) as NewResponse)));
}
