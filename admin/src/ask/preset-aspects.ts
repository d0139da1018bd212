import type { presetAspects as names } from '@huiyin/shared/domain/aspects';
import type { Language } from '@huiyin/shared/contract/text';

export type PresetAspect = (typeof names)[number];

/** The aspects that are offered ready-made, as customers read them. */
export const presetAspects: Readonly<Record<PresetAspect, Record<Language, string>>> = {
  efficiency: { en: 'Efficiency', 'zh-CN': '办事效率', 'zh-TW': '辦事效率', ja: '手際のよさ', ar: 'الكفاءة' },
  speed: { en: 'Speed', 'zh-CN': '响应速度', 'zh-TW': '回應速度', ja: '対応の速さ', ar: 'السرعة' },
  resolution: { en: 'Resolution', 'zh-CN': '问题解决', 'zh-TW': '問題解決', ja: '問題の解決', ar: 'حل المشكلة' },
  attitude: { en: 'Attitude', 'zh-CN': '服务态度', 'zh-TW': '服務態度', ja: '接客態度', ar: 'أسلوب التعامل' },
  environment: { en: 'Environment', 'zh-CN': '环境', 'zh-TW': '環境', ja: '環境', ar: 'المكان' },
  care: { en: 'Personal care', 'zh-CN': '贴心关怀', 'zh-TW': '貼心關懷', ja: '心配り', ar: 'العناية الشخصية' },
};
