import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
// Gives what a schema has no words for its words.
import '../base/plain-words.ts';
import type { Settings } from '../base/deps.ts';
import { setupTokenOf } from '../base/setup-token.ts';
import { hostOf, isLoopback } from '../http/hosts.ts';
import { ownOrigins } from '../http/origins.ts';
import { blockList } from './client-address.ts';
import { Refusal } from './refusal.ts';
import { loadSecret } from './secret-file.ts';
import {
  accessToken,
  addressList,
  databaseFile,
  databaseUrl,
  folder,
  listenAt,
  mailFrom,
  publicAddress,
  secretText,
  smtpUrl,
  wholeNumber,
} from './setting-forms.ts';

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(8787),
  HOST: listenAt.default('127.0.0.1'),
  DATA_DIR: folder.default('data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_AUTH_TOKEN: accessToken.optional(),
  PUBLIC_URL: publicAddress.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom,
  TRUSTED_PROXIES: addressList.default(''),
  LOG_LEVEL: z.enum(['info', 'error', 'silent']).default('info'),
  HUIYIN_SECRET: secretText.optional(),
  HUIYIN_OUTPUT: z.enum(['json', 'text']).default('text'),
  LIMIT_PER_ADDRESS: wholeNumber(0, 1e9).default(6000),
  LIMIT_ANSWERS_PER_ADDRESS: wholeNumber(0, 1e9).default(600),
  LIMIT_MB_PER_ADDRESS: wholeNumber(0, 1e6).default(20),
  LIMIT_PER_SITE: wholeNumber(0, 1e9).default(60_000),
  ATTACHMENT_QUOTA_MB: wholeNumber(0, 1e6).default(1024),
});

/** The names of all settings. */
export const settingNames = Object.keys(environment.shape);

/** The settings of a Node process, checked. */
export type Environment = ReturnType<typeof readEnvironment>;

/** Reads and checks the environment. Throws a Refusal that names the setting. */
export function readEnvironment(env: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw new Refusal(`The setting ${String(path[0])} ${message}.`);
  }
  blockList(result.data.TRUSTED_PROXIES);
  const dataDir = resolve(result.data.DATA_DIR);
  const url = result.data.DATABASE_URL ?? pathToFileURL(join(dataDir, 'huiyin.db')).href;
  return { ...result.data, DATA_DIR: dataDir, DATABASE_URL: url, file: databaseFile(url) };
}

/**
 * Whether a proxy must be in front that is not named: no server of ours speaks TLS, and nobody else reaches one that listens
 * on this machine alone. All visitors would share the limits of one address.
 */
export function proxyIsUnnamed({ HOST, TRUSTED_PROXIES }: Environment, publicUrl: string): boolean {
  const isInFront = publicUrl.startsWith('https:') || (isLoopback(HOST) && !isLoopback(hostOf(publicUrl)));
  return isInFront && !TRUSTED_PROXIES;
}

/** Whether it listens to others by all addresses of this machine, and nothing says by which they come. */
export const isUnnamed = ({ HOST, PUBLIC_URL }: Environment): boolean => PUBLIC_URL === undefined && isEverywhere(HOST);

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Where people reach a server that listens on a port, without a slash at the end. */
export function publicUrlOf(env: Environment, port: number): string {
  const host = isEverywhere(env.HOST) ? '127.0.0.1' : env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST;
  return (env.PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/+$/, '');
}

/** What the application needs to know, once the port is known. */
export async function settingsFor(
  env: Environment,
  port: number,
): Promise<Settings & { secret: string; ownOrigins: string[] }> {
  const secret = env.HUIYIN_SECRET ?? loadSecret(env.DATA_DIR);
  const publicUrl = publicUrlOf(env, port);
  return {
    secret,
    publicUrl,
    ownOrigins: ownOrigins(publicUrl),
    setupToken: await setupTokenOf(secret),
    mail: env.SMTP_URL ? 'sent' : isLoopback(env.HOST) && isLoopback(hostOf(publicUrl)) ? 'shown' : 'withheld',
    mailFrom: env.MAIL_FROM.address,
    limits: {
      perAddress: env.LIMIT_PER_ADDRESS,
      answersPerAddress: env.LIMIT_ANSWERS_PER_ADDRESS,
      bytesPerAddress: env.LIMIT_MB_PER_ADDRESS * 1_048_576,
      perSite: env.LIMIT_PER_SITE,
    },
    attachmentQuotaBytes: env.ATTACHMENT_QUOTA_MB * 1_048_576,
  };
}
