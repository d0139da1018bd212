import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isWholeServer, notWholeServer } from '../http/hosts.ts';
import { mailboxOf } from './mailbox.ts';
import { leastSecret } from '../base/secrets.ts';

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(least).max(most));

/** A list of addresses and networks; what stands in it is read by whoever uses it. */
export const addressList = z.string().refine((s) => /[^\s,]/.test(s), 'holds no address');

const isName = (text: string): boolean => /^(?!-)[\p{L}\p{N}_-]{1,63}(\.[\p{L}\p{N}_-]{1,63})*\.?$/u.test(text);

/** Where to listen: an address or a name, without a port. */
export const listenAt = z
  .string()
  .refine(
    (s) => isIP(s) !== 0 || (isName(s) && !/^[\d.]+$/.test(s)),
    'must be an address or a name without a port, such as 127.0.0.1 or 0.0.0.0',
  );

/** A folder by its path. */
export const folder = z
  .string()
  .refine((s) => s.trim() !== '' && !/^(file:|\w+:\/\/)/.test(s), 'must be the path of a folder');

/** How the server is reached from outside. */
export const publicAddress = z
  .string()
  .refine((s) => URL.canParse(s) && /^https?:/.test(s) && hasHost(s), 'must be an http(s) URL')
  .refine(isWholeServer, notWholeServer);

/** The URL names a host, and a port that there is. */
function hasHost(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, port } = new URL(text);
  return (isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0 || isName(decoded(hostname) ?? '')) && port !== '0';
}

/** null where a `%` stands for nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The path of a `file:` URL; null where it has none, and for other URLs. */
export function databaseFile(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  try {
    return url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
  } catch {
    return null;
  }
}

/** A database file, or a libSQL server. */
export const databaseUrl = z
  .string()
  .refine(
    (s) => (s.startsWith('file:') ? isFilePath(s) : /^(libsql|https?|wss?):\/\//.test(s) && hasHost(s)),
    'must be file: and a path, or the libsql:, https: or http: URL of a server',
  );

/** `file:x.db?mode=ro` and `file::memory:`, which other programs know, would be names of files here. */
const isFilePath = (url: string): boolean => /^file:[^:?#\s][^?#]*$/.test(url) && databaseFile(url) !== null;

/** A mail server, with who signs in to it. */
export const smtpUrl = z
  .string()
  .refine(
    isMailServer,
    'must be a server such as smtp://user:password@mail.example:587, or smtps://…; in a password / is %2F, # is %23, ? is %3F and @ is %40',
  );

function isMailServer(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !hasHost(text)) return false;
  const { pathname, hash } = new URL(text);
  return /^\/?$/.test(pathname) && hash === '';
}

/** One mailbox, with or without a name. */
const mailbox = z
  .string()
  .max(320)
  .transform((s, ctx) => {
    const one = mailboxOf(s);
    if (one) return one;
    ctx.addIssue({ code: 'custom', message: 'must be one mailbox, such as "Shop, Inc." <care@shop.example>' });
    return z.NEVER;
  });

/** Who mails come from. */
export const mailFrom = mailbox.default({ name: 'Huiyin', address: 'huiyin@localhost' });

/** A secret of ours. */
export const secretText = z
  .string()
  .refine((s) => s.trim().length >= leastSecret, `must have at least ${leastSecret} characters`);

/** What is sent as a header to sign in. */
export const accessToken = z.string().regex(/^[!-~]+$/, 'must be one word of plain letters, digits and signs');
