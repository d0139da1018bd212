import type { Contact } from '@huiyin/shared/contract/response-fields';
import type { Random } from './random.ts';
import type { SampleLanguage } from './story.ts';

const english = {
  first: ['Ava', 'Ben', 'Chloe', 'Daniel', 'Emma', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jack', 'Leila', 'Tom'],
  last: ['Thompson', 'Carter', 'Nguyen', 'Okafor', 'Walsh', 'Rahman', 'Lee', 'Martin', 'Costa', 'Murray', 'Becker'],
};
const chinese = {
  'zh-CN': {
    last: ['陈', '王', '李', '赵', '刘', '孙', '周', '吴', '郑', '冯', '徐', '何'],
    first: ['静', '磊', '婷', '伟', '洋', '悦', '敏', '昊', '洁', '涛', '倩', '志军'],
  },
  'zh-TW': {
    last: ['林', '張', '黃', '吳', '蔡', '許', '陳', '李'],
    first: ['怡君', '家豪', '淑芬', '冠宇', '佩珊', '志明', '雅婷'],
  },
};

/** How somebody of the sample may be reached: some say nothing, most a name and an address. */
export function someContact(language: SampleLanguage, random: Random): Contact {
  if (random.chance(0.12)) return {};
  const { name, mailbox } = someName(language, random);
  return { name, ...(random.chance(0.7) && { email: `${mailbox}@example.com` }) };
}

/** A name, with the mailbox that goes with it. */
export function someName(language: SampleLanguage, random: Random): { name: string; mailbox: string } {
  if (language !== 'en') {
    const { first, last } = chinese[language];
    return {
      name: random.pick(last) + random.pick(first),
      mailbox: `customer${Math.floor(1000 + 9000 * random.next())}`,
    };
  }
  const [first, last] = [random.pick(english.first), random.pick(english.last)];
  return { name: `${first} ${last}`, mailbox: `${first}.${last}`.toLowerCase() };
}
