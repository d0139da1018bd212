import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { Language } from '@huiyin/shared/contract/text';
import { csatLooks } from '@huiyin/shared/domain/choices';
import { html, type TemplateResult } from 'lit';
import { define } from '../src/define.ts';
import { HuiyinSurvey } from '../src/huiyin-survey.ts';
import { complaintQuestion, exampleConfig, survey } from '../test/example-config.ts';

define('huiyin-survey', HuiyinSurvey);

/** A question in the real widget, which sends nothing; its own words in the language of the page. */
function asked(question: ShownQuestion, score?: number): TemplateResult {
  const { lang, dataset } = document.documentElement;
  const config = exampleConfig({ surveys: [survey('story', [question])] }, lang as Language);
  const scheme = (dataset['theme'] ?? 'auto') as 'auto';
  return html`<huiyin-survey
    survey="story"
    score=${score ?? ''}
    .preview=${{ ...config, theme: { ...config.theme, scheme } }}
  ></huiyin-survey>`;
}

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
    nps: () => asked({ ...named, ...ends, type: 'nps' }),
    ces: () => asked({ ...named, ...ends, type: 'ces' }),
    'one choice': () => asked({ ...named, type: 'single', choices: few }),
    'several choices': () => asked({ ...named, type: 'multiple', choices: few }),
    'a text': () => asked({ ...named, type: 'text' }),
    aspects: () => asked({ ...named, type: 'aspects', aspects: few }),
    complaint: () => asked({ ...complaintQuestion, attachments: true, orderNumber: true, guide: long }),
    'long words': () =>
      asked({ ...named, title: long, type: 'single', choices: [...few, { id: 'long', label: long + endless }] }),
  },
};
