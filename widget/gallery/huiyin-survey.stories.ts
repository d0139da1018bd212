import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import type { Language } from '@huiyin/shared/contract/text';
import { csatLooks } from '@huiyin/shared/domain/choices';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { define } from '../src/define.ts';
import { HuiyinSurvey } from '../src/huiyin-survey.ts';
import { complaintQuestion, exampleConfig, survey } from '../test/example-config.ts';

define('huiyin-survey', HuiyinSurvey);

/** A question in the real widget, which sends nothing; its own words in the language of the page. */
const asked = (question: ShownQuestion, score?: number): TemplateResult => shown([survey('story', [question])], score);

function shown(surveys: ShownSurvey[], score?: number): TemplateResult {
  const { lang, dataset } = document.documentElement;
  const config = exampleConfig({ surveys }, lang as Language);
  const scheme = (dataset['theme'] ?? 'auto') as 'auto';
  return html`<huiyin-survey
    survey="story"
    score=${score ?? ''}
    .preview=${{ ...config, theme: { ...config.theme, scheme } }}
  ></huiyin-survey>`;
}

/** Presses one after the other, as soon as it is there. */
function walk(holder: Element | undefined, presses: readonly string[]): void {
  const root = holder?.firstElementChild?.shadowRoot;
  if (!root) return;
  const left = [...presses];
  const press = (): void => {
    const found = left[0] && root.querySelector<HTMLElement>(left[0]);
    if (!found) return;
    left.shift();
    found.click();
  };
  new MutationObserver(press).observe(root, { childList: true, subtree: true });
  press();
}

/** After a low score, where an answer is offered; and what it leads to. */
const led = (...presses: string[]): TemplateResult => {
  const rating = survey('story', [{ ...named, ...ends, type: 'csat', followUp }], { answerUpTo: 2 });
  return html`<div ${ref((holder) => walk(holder, ['[role=radio]', '.after .primary', ...presses]))}>
    ${shown([rating, survey('complaint', [complaintQuestion], { inPanel: false })])}
  </div>`;
};

const ends = { low: 'Not at all', high: 'Very much' };
const followUp = { upTo: 10, title: 'Which?', choices: [{ id: 'slow', label: 'Too slow' }], commentLabel: 'More?' };
const few = ['Delivery', 'Service', 'Price'].map((label) => ({ id: label.toLowerCase(), label }));
const long = 'Would you, all in all and with everything that happened since, tell a friend to buy tea from us? '.repeat(
  3,
);
const endless = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
const named = { id: 'score', title: 'How was it?' };

export const story = {
  states: {
    ...Object.fromEntries(
      csatLooks.map((look) => [`csat as ${look}`, () => asked({ ...named, ...ends, type: 'csat', look })]),
    ),
    'csat answered': () => asked({ ...named, ...ends, type: 'csat', followUp }, 2),
    'an answer is offered': () => led(),
    'a rating that leads on': () => led('.thanks ~ .way .primary'),
    nps: () => asked({ ...named, ...ends, type: 'nps' }),
    ces: () => asked({ ...named, ...ends, type: 'ces' }),
    'need met': () => asked({ ...named, type: 'need_met', words: ['No', 'Partly', 'Yes'] }),
    'one choice': () => asked({ ...named, type: 'single', choices: few }),
    'several choices': () => asked({ ...named, type: 'multiple', choices: few }),
    'a text': () => asked({ ...named, type: 'text' }),
    aspects: () => asked({ ...named, type: 'aspects', aspects: few }),
    complaint: () => asked({ ...complaintQuestion, attachments: true, orderNumber: true, guide: long }),
    'long words': () =>
      asked({ ...named, title: long, type: 'single', choices: [...few, { id: 'long', label: long + endless }] }),
  },
};
