import type { Dimension } from '../../domain/dimensions.ts';

type DimensionsBook = Readonly<Record<Dimension, string>>;

const en: DimensionsBook = {
  channel: 'Channel',
  language: 'Language',
  category: 'Category',
  reason: 'Reason',
  touchpoint: 'Place',
  tier: 'Customer tier',
  hour: 'Hour of the day',
};

const zhCN: DimensionsBook = {
  channel: '渠道',
  language: '语言',
  category: '分类',
  reason: '原因',
  touchpoint: '触点',
  tier: '客户等级',
  hour: '时段',
};

const zhTW: DimensionsBook = {
  channel: '管道',
  language: '語言',
  category: '分類',
  reason: '原因',
  touchpoint: '接觸點',
  tier: '客戶等級',
  hour: '時段',
};

/** The names of all dimensions in every language. */
export const dimensions = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
