import type { Question } from '@huiyin/shared/contract/questions';
import type { SurveyDefinition } from '../../api/surveys.ts';
import { presetAspects, type PresetAspect } from '../preset-aspects.ts';
import { thanksForAll } from './csat.ts';

export const everyAspect: Question = {
  type: 'aspects',
  id: 'aspects',
  title: {
    en: 'How did we do in each of these?',
    'zh-CN': '以下各方面，您觉得怎么样？',
    'zh-TW': '以下各方面，您覺得如何？',
    ja: '次の各点はいかがでしたか？',
    ar: 'كيف كان أداؤنا في كل مما يلي؟',
  },
  aspects: (Object.keys(presetAspects) as PresetAspect[]).map((id) => ({ id, label: presetAspects[id] })),
  branches: [],
};

/** Six aspects of a service rated one by one. */
export const aspects: SurveyDefinition = { questions: [everyAspect], thanks: [{ text: thanksForAll }] };
