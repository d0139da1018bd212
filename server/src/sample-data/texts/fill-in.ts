import type { Random } from '../random.ts';
import type { SampleLanguage } from '../story.ts';

const slots: Record<SampleLanguage, { what: readonly string[]; when: readonly string[] }> = {
  en: {
    what: [
      'a kettle',
      'two winter jackets',
      'the desk lamp',
      'a rice cooker',
      'six glasses',
      'a duvet',
      'the school shoes',
      'three lunch boxes',
      'a kitchen scale',
      'the bath towels',
    ],
    when: ['Tuesday afternoon', 'between 2 and 4', 'before noon', 'Thursday evening', 'Saturday morning', 'after 6'],
  },
  'zh-CN': {
    what: ['电水壶', '两件羽绒服', '台灯', '电饭煲', '一套杯子', '被子', '孩子的运动鞋', '三个饭盒', '厨房秤', '浴巾'],
    when: ['周二下午', '下午两点到四点', '中午之前', '周四晚上', '周六上午', '下班以后'],
  },
  'zh-TW': {
    what: ['熱水壺', '兩件外套', '檯燈', '電鍋', '一組玻璃杯', '棉被', '小孩的球鞋', '三個便當盒'],
    when: ['星期二下午', '下午兩點到四點', '中午以前', '星期四晚上', '星期六早上', '下班以後'],
  },
};

/** A text of the sample with what was ordered, and for when. */
export function fillIn(text: string, language: SampleLanguage, random: Random): string {
  const { what, when } = slots[language];
  return text.replace('{what}', random.pick(what)).replace('{when}', random.pick(when));
}
