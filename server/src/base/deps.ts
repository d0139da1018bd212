import type { MailState } from '@huiyin/shared/contract/people';
import type { Db } from './db/db.ts';
import type { Feed } from './events/feed.ts';
import type { SiteMemory } from './site.ts';
import type { Streams } from './events/streams.ts';

/** The only source of the time. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

/** Fresh ids and secrets from the platform's random source. */
export interface Ids {
  /** A UUIDv7, ordered by time. */
  uuid(): string;
  /** 256 random bits as base64url, after `prefix`. */
  secret(prefix: string): string;
}

/** One line of the log. Never pass texts of customers, secrets or addresses. */
export interface Log {
  info(event: string, data?: Record<string, unknown>): void;
  error(event: string, error: unknown, data?: Record<string, unknown>): void;
}

/** A mail as it leaves. */
export interface OutgoingMail {
  messageId: string;
  /** The ids of the mails before it in its conversation, oldest first. */
  earlier: readonly string[];
  to: string;
  subject: string;
  text: string;
  /** The same as markup; null where there is none. */
  html: string | null;
  /** Where a mail program may post that no such mail is wanted any more (RFC 8058). */
  unsubscribe: string | null;
  /** Whether a person wrote it; what a program wrote says so, and no mail program answers it by itself. */
  byPerson: boolean;
}

/** Takes mail away; throws when it could not, a MailRefused when it never could. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}

/** Who was to take a mail refused it for good: to try again is of no use. Its message is what they said. */
export class MailRefused extends Error {}

/** What the operator set; see docs/guide/operator.md. */
export interface Settings {
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string;
  /** The token of the one-time set-up link. */
  setupToken: string;
  /** What becomes of mails: sent by SMTP; without it they never leave, and are shown at /dev/mail to this machine, or to nobody. */
  mail: MailState;
  /** The address mails come from. */
  mailFrom: string;
  /**
   * A minute on the public routes, 0 for no limit: requests, answers (messages and pictures too) and bytes of an address, and
   * answers of a site.
   */
  limits: { perAddress: number; answersPerAddress: number; bytesPerAddress: number; perSite: number };
  /** The room all pictures of one site may take. */
  attachmentQuotaBytes: number;
}

/** Sessions and password hashes of people; see people/auth.ts. */
export interface Auth {
  /** A salted hash of a password, as it is stored. */
  hash(password: string): Promise<string>;
  /** Whether a stored hash is that of a password. */
  isPassword(password: string, hash: string): Promise<boolean>;
  /** Signs what only this installation can have said. */
  secret: string;
  /** Who the session cookie names, and since when; null for nobody. Throws Unreachable. */
  session(headers: Headers): Promise<{ id: string; name: string; since: number; sessionId: string } | null>;
  /** Begins a session of a person whose password was right; gives the cookies to set. */
  begin(personId: string): Promise<string[]>;
  /** Ends the session of these headers; gives the cookies to set. */
  end(headers: Headers): Promise<string[]>;
}

/** A built file of widget or admin, ready to be sent. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** The same packed by brotli, where the build did so. */
  brotli: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
}

/** Where the built files are: `widget/…`, `admin/…`, `demo/…`, `docs/…`. */
export interface Assets {
  /** null when there is no such file; a file answers to its one plain path, not to `a/../b`, `./b` or `//b`. */
  get(path: string): Promise<Asset | null>;
}

/** What became of the bytes somebody sent as a picture. */
export type Encoded =
  | { ok: true; type: 'image/webp'; width: number; height: number; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; why: 'not_a_picture' | 'too_many_pixels' | 'broken' };

/** Draws pictures anew: what comes out was made by us and carries nothing but pixels. */
export interface Pictures {
  /**
   * Takes PNG, JPEG and WebP, known by their content. `not_a_picture`: anything else; `too_many_pixels`: it would be
   * too much to unpack; `broken`: it ends early, or took too long to draw. `who` sent it: nobody waits for many of another.
   * Throws Problem('busy') when too many wait.
   */
  encode(bytes: Uint8Array, who: string): Promise<Encoded>;
}

/** Everything the application needs from outside; the runtimes put it together. */
export interface Deps {
  db: Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  feed: Feed;
  /** What visitors are shown of a site. */
  sites: SiteMemory;
  streams: Streams;
  auth: Auth;
  assets: Assets;
  /** null where pictures cannot be drawn anew (in workers): then none are taken. */
  pictures: Pictures | null;
  settings: Settings;
  /** The peer's address, from the socket or a trusted proxy; null where none is known. */
  clientAddress(request: Request, env: unknown): string | null;
  /** Whether requests may wait for one another (not in workers): only then are writes committed together. */
  sharesWork: boolean;
  /**
   * Lets work go on after the answer: whoever calls this neither waits for it nor fails with it.
   */
  later(work: Promise<unknown>): Promise<void>;
  /** Lets other work run before the next batch. */
  turn(): Promise<void>;
}
