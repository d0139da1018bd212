import { describe, expect, it } from 'vitest';
import { inLanguage, textIn } from './in-language.ts';

const question = {
  id: 'delay',
  title: { en: 'How late?', 'zh-CN': '晚了多久？' },
  followUp: { upTo: 3, choices: [{ id: 'day', label: { ja: '一日' } }], title: { en: 'Why?' } },
  branches: [{ atMost: 2, goTo: 'end' }],
  orderNumber: false,
};

describe('a survey in one language', () => {
  it('has one text wherever it had several, and everything else as it was', () => {
    expect(inLanguage(question, ['zh-CN', 'en'])).toEqual({
      id: 'delay',
      title: '晚了多久？',
      followUp: { upTo: 3, choices: [{ id: 'day', label: '一日' }], title: 'Why?' },
      branches: [{ atMost: 2, goTo: 'end' }],
      orderNumber: false,
    });
  });

  it('falls back in the order given, then to any language', () => {
    const texts = { 'zh-TW': '繁體', ar: 'عربي' };
    expect(textIn(texts, ['en', 'ar', 'zh-TW'])).toBe('عربي');
    expect(textIn(texts, ['en'])).toBe('繁體');
    expect(textIn({}, ['en'])).toBe('');
  });
});
