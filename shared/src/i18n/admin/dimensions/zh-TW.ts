import type { DimensionsBook } from './en.ts';

export const words: DimensionsBook = {
  channel: '來源',
  language: '語言',
  category: '分類',
  reason: '原因',
  touchpoint: '觸點',
  service_type: '服務類型',
  tier: '客戶等級',
  hour: '時段',
};
