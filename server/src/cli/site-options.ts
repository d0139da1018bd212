import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { Refusal } from '../adapters/refusal.ts';
import { usageOf, type CommandName } from './command-line.ts';

/** The site that a command works on, where its server is, and the language it speaks. */
export interface SiteOptions {
  readonly siteKey: string;
  readonly url: string;
  readonly key: string;
  readonly language: 'en' | 'zh-CN' | 'zh-TW';
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
  language?: string | undefined;
}

/** What was said, or stands in the environment. */
export const siteOptions = ({ site, url, key, language }: Said, environment: NodeJS.ProcessEnv): SiteOptions => ({
  siteKey: site ?? '',
  url,
  key: key ?? environment['HUIYIN_API_KEY'] ?? '',
  language: nearestLanguage(['en', 'zh-CN', 'zh-TW'], language ?? spokenIn(environment)),
});

const spokenIn = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string | undefined =>
  LC_ALL || LC_MESSAGES || LANG;

/** Throws a Refusal that says what is missing to reach the site. */
export function checkSite({ siteKey, key, url }: SiteOptions, command: CommandName): void {
  if (!siteKey) throw new Refusal(`--site KEY is missing. ${usageOf(command)}`);
  if (!key) throw new Refusal('No API key: make one in Settings and give it as HUIYIN_API_KEY or --key.');
  if (!/^[!-~]+$/.test(key)) throw new Refusal('The API key holds what no key holds: copy it again from Settings.');
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new Refusal(`--url ${url} is no http(s) address.`);
}
