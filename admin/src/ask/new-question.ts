import type { Question, QuestionType } from '@huiyin/shared/contract/questions';

const common = (id: string) => ({ id, title: {}, branches: [] });
const scored = (id: string) => ({ ...common(id), low: {}, high: {} });
const twoChoices = () => [
  { id: 'c1', label: {} },
  { id: 'c2', label: {} },
];

const blank: { [Type in QuestionType]: (id: string) => Extract<Question, { type: Type }> } = {
  csat: (id) => ({ type: 'csat', look: 'stars', ...scored(id) }),
  nps: (id) => ({ type: 'nps', ...scored(id) }),
  ces: (id) => ({ type: 'ces', ...scored(id) }),
  need_met: (id) => ({ type: 'need_met', ...common(id) }),
  aspects: (id) => ({ type: 'aspects', ...common(id), aspects: [{ id: 'a1', label: {} }] }),
  single: (id) => ({ type: 'single', ...common(id), choices: twoChoices() }),
  multiple: (id) => ({ type: 'multiple', ...common(id), choices: twoChoices() }),
  text: (id) => ({ type: 'text', ...common(id) }),
  complaint: (id) => ({
    type: 'complaint',
    ...common(id),
    categoriesTitle: {},
    categories: [],
    orderNumber: false,
    wishes: [],
    commentLabel: {},
    attachments: true,
    contact: true,
  }),
};

/** A question without words yet. */
export const newQuestion = (type: QuestionType, id: string): Question => blank[type](id);
