import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { nps } from '../default-surveys/nps.ts';

/** The recommendation as every site asks it, of a sample of its customers. */
export const quarterlyNps: SurveyDefinition = {
  ...nps,
  title: {
    en: 'Recommendation, quarterly',
    'zh-CN': '每季度推荐意愿',
    'zh-TW': '每季推薦意願',
    ja: '四半期の推奨度',
    ar: 'التوصية كل ربع سنة',
  },
};
