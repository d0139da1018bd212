import { describe, expect, it } from 'vitest';
import { surveyFaults } from './survey-faults.ts';

type Questions = Parameters<typeof surveyFaults>[0];
type Branches = Questions[number]['branches'];
const named = (...labels: string[]) => labels.map((en, i) => ({ id: `c${i}`, label: { en } }));
const csat = (branches: Branches = []) => ({ id: 'a', type: 'csat', branches }) as const;
const single = (branches: Branches = []) =>
  ({ id: 'b', type: 'single', branches, choices: named('One', 'Two') }) as const;
const multiple = (branches: Branches = []) =>
  ({ id: 'b', type: 'multiple', branches, choices: named('One', 'Two') }) as const;
const text = (id = 'z', branches: Branches = []) => ({ id, type: 'text', branches }) as const;
const end = { goTo: 'end' };
const faults = (questions: Questions, thanks: Parameters<typeof surveyFaults>[1] = [{}]): string[] =>
  surveyFaults(questions, thanks).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a question', () => {
  const unreached = (at: number) => [`questions.${at} no answer leads to this question`];

  it.each<[what: string, questions: Questions, faults: string[]]>([
    ['in order', [csat(), single(), text()], []],
    ['behind an end of low scores', [csat([{ atMost: 2, goTo: 'end' }]), text()], []],
    ['behind an end of all', [csat([end]), text()], unreached(1)],
    [
      'behind ends that take every score together',
      [
        csat([
          { atMost: 2, goTo: 'end' },
          { atLeast: 3, goTo: 'end' },
        ]),
        text(),
      ],
      unreached(1),
    ],
    [
      'behind ends that leave one score',
      [
        csat([
          { atMost: 2, goTo: 'end' },
          { atLeast: 4, goTo: 'end' },
        ]),
        text(),
      ],
      [],
    ],
    ['jumped over by every score', [csat([{ goTo: 'z' }]), single(), text()], unreached(1)],
    ['jumped over by some', [csat([{ atMost: 3, goTo: 'z' }]), single(), text()], []],
    ['led to by a score off the scale alone', [csat([{ atLeast: 6, goTo: 'z' }, end]), text()], unreached(1)],
    [
      'behind a first choice that always leads away',
      [
        single([
          { choice: 'c0', goTo: 'end' },
          { choice: 'c1', goTo: 'end' },
        ]),
        text(),
      ],
      unreached(1),
    ],
    [
      'behind a choice that may be left out',
      [
        csat(),
        single([
          { choice: 'c0', goTo: 'end' },
          { choice: 'c1', goTo: 'end' },
        ]),
        text(),
      ],
      [],
    ],
    [
      'led to by one of several choices',
      [csat(), multiple([{ choice: 'c1', goTo: 'z' }, end]), text('y'), text()],
      unreached(2),
    ],
    [
      'led to by one that is unreached itself',
      [csat([end]), text('y', [{ goTo: 'z' }]), text()],
      [...unreached(1), ...unreached(2)],
    ],
  ])('%s', (_, questions, expected) => expect(faults(questions)).toEqual(expected));
});

describe('two choices', () => {
  const alike = (path: string) => [`${path} reads like another choice`];
  const with_ = (labels: object[], list: 'choices' | 'aspects' | 'wishes' = 'choices') =>
    [{ ...text(), [list]: labels.map((label, i) => ({ id: `c${i}`, label })) }] as Questions;

  it.each<[labels: object[], faults: string[]]>([
    [[{ en: 'Late' }, { en: 'Dear' }], []],
    [[{ en: 'Late' }, { en: 'Late' }], alike('questions.0.choices.1')],
    [[{ en: 'Late' }, { en: ' late ' }], alike('questions.0.choices.1')],
    [[{ en: 'Too late' }, { en: 'Too\u00a0 late' }], alike('questions.0.choices.1')],
    [
      [
        { en: 'Late', ja: '遅い' },
        { en: 'Slow', ja: '遅い' },
      ],
      alike('questions.0.choices.1'),
    ],
    [[{ en: '退款' }, { 'zh-CN': '退款' }], []],
    [[{}, {}], []],
  ])('%j', (labels, expected) => expect(faults(with_(labels))).toEqual(expected));

  it('are looked for in aspects, wishes and reasons too', () => {
    const same = [{ en: 'Same' }, { en: 'Other' }, { en: 'Same' }];
    expect(faults(with_(same, 'aspects'))).toEqual(alike('questions.0.aspects.2'));
    expect(faults(with_(same, 'wishes'))).toEqual(alike('questions.0.wishes.2'));
    expect(faults([{ ...csat(), followUp: { choices: named('Same', 'Same') } }])).toEqual(
      alike('questions.0.followUp.choices.1'),
    );
  });
});

describe('thanks', () => {
  const unsaid = (path: string) => [`thanks.${path} no score leads to these thanks`];

  it.each<[thanks: { atMost?: number }[], faults: string[]]>([
    [[{}], []],
    [[{ atMost: 1 }, { atMost: 4 }, {}], []],
    [[{ atMost: 3 }, { atMost: 3 }, {}], unsaid('1.atMost')],
    [[{ atMost: 3 }, { atMost: 2 }, {}], unsaid('1.atMost')],
    [[{ atMost: 0 }, {}], unsaid('0.atMost')],
    [[{ atMost: 5 }, {}], unsaid('1.text')],
    [
      [{}, { atMost: 2 }, {}],
      [...unsaid('1.atMost'), ...unsaid('2.text')],
    ],
  ])('by score: %j', (thanks, expected) => expect(faults([csat()], thanks)).toEqual(expected));

  it('without a score are the last alone', () => {
    expect(faults([text()], [{ atMost: 3 }, {}])).toEqual(unsaid('0.atMost'));
    expect(faults([text()], [{}])).toEqual([]);
  });
});
