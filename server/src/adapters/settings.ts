import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { hostOf, isLoopback, isWholeServer, notWholeServer } from '../http/hosts.ts';
import { ownOrigins } from '../http/origins.ts';
import type { Settings } from '../base/deps.ts';
import { setupTokenOf } from '../base/setup-token.ts';
import { mailboxOf } from './mailbox.ts';
import { Refusal } from './refusal.ts';
import { loadSecret } from './secret-file.ts';

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(least).max(most));
const webUrl = z
  .string()
  .refine((s) => URL.canParse(s) && /^https?:/.test(s), 'must be an http(s) URL')
  .refine(isWholeServer, notWholeServer);
const mailbox = z
  .string()
  .max(320, 'must have at most 320 characters')
  .transform((s, ctx) => {
    const one = mailboxOf(s);
    if (one) return one;
    ctx.addIssue({ code: 'custom', message: 'must be one mailbox, such as "Shop, Inc." <care@shop.example>' });
    return z.NEVER;
  });

const environment = z.object({
  PORT: whole(0, 65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:|wss?:)/, 'must start with file:, libsql:, http: or https:')
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  PUBLIC_URL: webUrl.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: mailbox.default({ name: 'Huiyin', address: 'huiyin@localhost' }),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['info', 'error', 'silent']).default('info'),
  HUIYIN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  HUIYIN_OUTPUT: z.enum(['json', 'text']).default('text'),
  LIMIT_PER_ADDRESS: whole(0, 1e9).default(6000),
  LIMIT_ANSWERS_PER_ADDRESS: whole(0, 1e9).default(600),
  LIMIT_MB_PER_ADDRESS: whole(0, 1e6).default(20),
  LIMIT_PER_SITE: whole(0, 1e9).default(60_000),
  ATTACHMENT_QUOTA_MB: whole(0, 1e6).default(1024),
});

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
  const dataDir = resolve(result.data.DATA_DIR);
  const url = result.data.DATABASE_URL ?? pathToFileURL(join(dataDir, 'huiyin.db')).href;
  return { ...result.data, DATA_DIR: dataDir, DATABASE_URL: url, file: databaseFile(url) };
}

/** The path of a file: database; null for a server. */
function databaseFile(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  return url.startsWith('file:///') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
}

/**
 * Whether a proxy must be in front that is not named: no server of ours speaks TLS, and nobody else reaches one that listens
 * on this machine alone. All visitors would share the limits of one address.
 */
export function proxyIsUnnamed({ HOST, TRUSTED_PROXIES }: Environment, publicUrl: string): boolean {
  const isInFront = publicUrl.startsWith('https:') || (isLoopback(HOST) && !isLoopback(hostOf(publicUrl)));
  return isInFront && !TRUSTED_PROXIES;
}

/** What the application needs to know, once the port is known. */
export async function settingsFor(
  env: Environment,
  port: number,
): Promise<Settings & { secret: string; ownOrigins: string[] }> {
  const secret = env.HUIYIN_SECRET ?? loadSecret(env.DATA_DIR);
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST;
  const publicUrl = (env.PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/+$/, '');
  return {
    secret,
    publicUrl,
    ownOrigins: ownOrigins(publicUrl),
    setupToken: await setupTokenOf(secret),
    mail: env.SMTP_URL ? 'sent' : isLoopback(env.HOST) && isLoopback(hostOf(publicUrl)) ? 'shown' : 'kept',
    limits: {
      perAddress: env.LIMIT_PER_ADDRESS,
      answersPerAddress: env.LIMIT_ANSWERS_PER_ADDRESS,
      bytesPerAddress: env.LIMIT_MB_PER_ADDRESS * 1_048_576,
      perSite: env.LIMIT_PER_SITE,
    },
    attachmentQuotaBytes: env.ATTACHMENT_QUOTA_MB * 1_048_576,
  };
}
