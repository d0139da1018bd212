import { expect, test } from 'vitest';
import { versionChanges, type VersionChange } from './version-changes.ts';

const rating = {
  type: 'csat',
  id: 'score',
  look: 'stars',
  title: { en: 'How was it?', 'zh-CN': '怎么样？' },
  branches: [{ atMost: 2, goTo: 'why' }],
};
const which = {
  type: 'single',
  id: 'which',
  title: { en: 'Which one?' },
  choices: [
    { id: 'a', label: { en: 'A' } },
    { id: 'b', label: { en: 'B' } },
    { id: 'c', label: { en: 'C' } },
  ],
  branches: [],
};
const why = { type: 'text', id: 'why', title: { en: 'Why?' }, branches: [] };
const before = {
  questions: [rating, which, why],
  thanks: [{ atMost: 3, text: { en: 'Sorry' } }, { text: { en: 'Thanks' } }],
};
const [a, b, c] = which.choices;
const withRating = (part: object) => ({ ...before, questions: [{ ...rating, ...part }, which, why] });
const withChoices = (choices: object[]) => ({ ...before, questions: [rating, { ...which, choices }, why] });
const choices = ['questions', 'which', 'choices'];
const late = { id: 'late', label: { en: 'Late' } };
const followUp = { upTo: 3, title: { en: 'What went wrong?' }, choices: [], commentLabel: { en: 'More?' } };

test.each<[string, object, VersionChange[]]>([
  ['nothing', structuredClone(before), []],
  ['nothing but the order of names', { thanks: before.thanks, questions: before.questions }, []],
  [
    'a question that is new',
    { ...before, questions: [...before.questions, { ...why, id: 'more' }] },
    [{ what: 'added', path: ['questions', 'more'], item: { ...why, id: 'more' }, at: 4 }],
  ],
  [
    'a question that is gone',
    { ...before, questions: [rating, why] },
    [{ what: 'removed', path: ['questions', 'which'], item: which, at: 2 }],
  ],
  [
    'one question that is moved, and not those it passed',
    { ...before, questions: [why, rating, which] },
    [{ what: 'moved', path: ['questions', 'why'], from: 3, to: 1 }],
  ],
  [
    'texts, each language by itself, said or unsaid',
    withRating({ title: { en: 'How did it go?', 'zh-CN': '怎么样？', ja: 'いかがでしたか？' } }),
    [
      {
        what: 'text',
        path: ['questions', 'score', 'title'],
        language: 'en',
        before: 'How was it?',
        after: 'How did it go?',
      },
      {
        what: 'text',
        path: ['questions', 'score', 'title'],
        language: 'ja',
        before: undefined,
        after: 'いかがでしたか？',
      },
    ],
  ],
  [
    'the name of the tab where there was none',
    { ...before, title: { en: 'Visit' } },
    [{ what: 'text', path: ['title'], language: 'en', before: undefined, after: 'Visit' }],
  ],
  [
    'a value',
    withRating({ look: 'faces' }),
    [{ what: 'value', path: ['questions', 'score', 'look'], before: 'stars', after: 'faces' }],
  ],
  [
    'a value that was left out',
    { ...before, offersAnswer: false },
    [{ what: 'value', path: ['offersAnswer'], before: undefined, after: false }],
  ],
  [
    'a part as a whole',
    withRating({ followUp }),
    [{ what: 'added', path: ['questions', 'score', 'followUp'], item: followUp, at: 1 }],
  ],
  [
    'choices that came, went and moved, and a new name of one',
    withChoices([c!, { ...a!, label: { en: 'Aye' } }, late]),
    [
      { what: 'removed', path: [...choices, 'b'], item: b, at: 2 },
      { what: 'moved', path: [...choices, 'a'], from: 1, to: 2 },
      { what: 'text', path: [...choices, 'a', 'label'], language: 'en', before: 'A', after: 'Aye' },
      { what: 'added', path: [...choices, 'late'], item: late, at: 3 },
    ],
  ],
  [
    'a way that leads elsewhere',
    withRating({ branches: [{ goTo: 'end', atMost: 2 }] }),
    [
      {
        what: 'removed',
        path: ['questions', 'score', 'branches', '[["atMost",2],["goTo","why"]]'],
        item: { atMost: 2, goTo: 'why' },
        at: 1,
      },
      {
        what: 'added',
        path: ['questions', 'score', 'branches', '[["atMost",2],["goTo","end"]]'],
        item: { goTo: 'end', atMost: 2 },
        at: 1,
      },
    ],
  ],
  [
    'thanks by the score they are for',
    { ...before, thanks: [{ atMost: 2, text: { en: 'Sorry' } }, { text: { en: 'Thank you' } }] },
    [
      { what: 'removed', path: ['thanks', '3'], item: { atMost: 3, text: { en: 'Sorry' } }, at: 1 },
      { what: 'added', path: ['thanks', '2'], item: { atMost: 2, text: { en: 'Sorry' } }, at: 1 },
      { what: 'text', path: ['thanks', 'all', 'text'], language: 'en', before: 'Thanks', after: 'Thank you' },
    ],
  ],
])('a version differs by %s', (_, after, changes) => {
  expect(versionChanges(before, after)).toEqual(changes);
});

test('whatever changed one way is told the other way round too', () => {
  const after = withChoices([c!, a!]);
  const back = versionChanges(after, before).map(({ what }) => what);
  expect(back.toSorted()).toEqual(['added', 'moved']);
  expect(
    versionChanges(before, after)
      .map(({ what }) => what)
      .toSorted(),
  ).toEqual(['moved', 'removed']);
});
