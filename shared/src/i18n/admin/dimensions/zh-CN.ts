import type { DimensionsBook } from './en.ts';

export const words: DimensionsBook = {
  channel: '来源',
  language: '语言',
  category: '分类',
  reason: '原因',
  touchpoint: '触点',
  service_type: '服务类型',
  tier: '客户等级',
  hour: '时段',
};
