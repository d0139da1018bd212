import type { MailState } from '@huiyin/shared/contract/people';
import type { Assets } from './assets/assets.ts';
import type { Pictures } from './attachments/pictures.ts';
import type { Db } from './db/db.ts';
import type { Feed } from './events/feed.ts';
import type { Streams } from './events/streams.ts';
import type { Auth } from './people/auth.ts';

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
  /**
   * A minute on the public routes, 0 for no limit: requests, answers (messages and pictures too) and bytes of an address, and
   * answers of a site.
   */
  limits: { perAddress: number; answersPerAddress: number; bytesPerAddress: number; perSite: number };
  /** The room all pictures of one site may take. */
  attachmentQuotaBytes: number;
}

/** Everything the application needs from outside; the runtimes put it together. */
export interface Deps {
  db: Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  feed: Feed;
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
   * Lets work go on after the answer: whoever calls this neither waits for it nor fails with it. In a worker, where nothing
   * goes on, it is waited for.
   */
  later(work: Promise<unknown>): Promise<void>;
  /** Lets other work run before the next batch. */
  turn(): Promise<void>;
}
