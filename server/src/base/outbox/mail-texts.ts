import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { marked, spaced, unmarked } from '@huiyin/shared/domain/text/chinese-spacing';
import { mailBooks, type MailTexts } from '@huiyin/shared/i18n/mail';

/** Mail texts in the language nearest to a locale; English where mails do not speak it. */
export function mailTexts(locale: string | null | undefined): MailTexts {
  return mailBooks[nearestLanguage(['en', 'zh-CN', 'zh-TW'], locale)];
}

/** Fills `{name}`s of a mail text, in a Chinese one with the blanks that belong beside them. An unknown name is left as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const filled = (change: (value: string) => string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : change(value);
    });
  return /\p{Script=Han}/u.test(text) ? spaced(filled(marked)) : filled(unmarked);
}
