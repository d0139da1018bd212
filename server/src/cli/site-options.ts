import { parseArgs } from 'node:util';
import { nearestLanguage } from '@huiyin/shared/domain/languages';
import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { Refusal } from '../adapters/refusal.ts';
import { usageOf, type CommandName, type LineWords } from './command-line.ts';

/** The site that a command works on, and where its server is. */
export interface SiteOptions {
  readonly siteKey: string;
  readonly url: string;
  readonly key: string;
}

const text = { type: 'string' } as const;

/** The options that say them. */
export const siteFlags = {
  site: text,
  url: { ...text, default: 'http://127.0.0.1:8787' },
  key: text,
  language: text,
} as const;

interface Said {
  site?: string | undefined;
  url: string;
  key?: string | undefined;
}

/** What was said, or stands in the environment. */
export const siteOptions = ({ site, url, key }: Said, environment: NodeJS.ProcessEnv): SiteOptions => ({
  siteKey: site ?? '',
  url,
  key: key ?? environment['HUIYIN_API_KEY'] ?? '',
});

/** The language that a command speaks, also where the rest of its words cannot be read: that of `--language`, else that of the terminal. */
export function languageSaid(args: string[], environment: NodeJS.ProcessEnv): ConsoleLanguage {
  const { language } = parseArgs({ args, options: siteFlags, strict: false }).values;
  return nearestLanguage(['en', 'zh-CN', 'zh-TW'], typeof language === 'string' ? language : spokenIn(environment));
}

const spokenIn = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined =>
  LC_ALL || LC_MESSAGES || LANG;

/** Throws a Refusal that says what is missing to reach the site. */
export function checkSite({ siteKey, key, url }: SiteOptions, command: CommandName, words: LineWords): void {
  if (!siteKey) throw new Refusal(words.siteMissing(usageOf(command, words)));
  if (!key) throw new Refusal(words.keyMissing);
  if (!/^[!-~]+$/.test(key)) throw new Refusal(words.keyOdd);
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new Refusal(words.noAddress(url));
}
