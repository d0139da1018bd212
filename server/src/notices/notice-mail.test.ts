import { noticeKinds } from '@huiyin/shared/domain/notices/notice-kinds';
import { expect, it } from 'vitest';
import { noticeMail, type Line } from './notice-mail.ts';

const line = (kind: Line['notice']['kind'], excerpt = 'Late'): Line => ({
  notice: { kind },
  ticket: { number: 12, excerpt },
  site: { name: 'Shop {number}', key: 'k/1' },
});
const publicUrl = 'https://desk.example';

it.each(['en', 'zh-CN', 'zh-TW', 'ja', null])(
  'in %s every kind names ticket and site, and nothing is left unfilled',
  (locale) => {
    for (const kind of noticeKinds) {
      const { subject, body } = noticeMail([line(kind)], { locale, publicUrl });
      expect(subject).toMatch(/#12\D.*Shop|Shop.*#12\D/);
      expect(body.replaceAll('Shop {number}', '')).not.toMatch(/[{}]/);
      expect(body).toContain(`\nLate\n${publicUrl}/admin/inbox/12?site=k%2F1\n`);
    }
  },
);

it('what a customer wrote is one line, without links', () => {
  const { body } = noticeMail([line('assigned', 'See\n\nhttps://evil.test/sign-in')], { locale: 'en', publicUrl });
  expect(body).not.toContain('evil.test');
  expect(body.split('\n\n')).toHaveLength(2);
});

it('of more than fifty the first are told, and how many more there are', () => {
  const all = Array.from({ length: 60 }, () => line('overdue'));
  const { subject, body } = noticeMail(all, { locale: 'en', publicUrl });
  expect(subject).toBe('Huiyin: 60 things new for you');
  expect(body.match(/is overdue/g)).toHaveLength(50);
  expect(body).toContain('And 10 more in the console:');
});
