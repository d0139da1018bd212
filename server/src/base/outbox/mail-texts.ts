import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { mailBooks, type MailTexts } from '@huiyin/shared/i18n/mail';

/** Mail texts in the language nearest to a locale; English where mails do not speak it. */
export function mailTexts(locale: string | null | undefined): MailTexts {
  return mailBooks[nearestLanguage(['en', 'zh-CN', 'zh-TW'], locale)];
}
