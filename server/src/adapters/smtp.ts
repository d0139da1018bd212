import { createTransport } from 'nodemailer';
import { MailRefused, type Mailer } from '../base/deps.ts';
import type { Mailbox } from './mailbox.ts';

/** Ends the open connections, which would keep the process alive. */
interface Closable {
  close(): void;
}

/**
 * Sends through one SMTP server. Addresses go as objects, so that a text can never name a second one. `keepsOpen`: by two connections that stay open for the
 * next mail; not where a connection ends with the call that made it.
 */
export function smtpMailer(url: string, from: Mailbox, publicUrl: string, keepsOpen: boolean): Mailer & Closable {
  const transport = createTransport({
    url,
    pool: keepsOpen,
    maxConnections: 2,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof createTransport>[0]);
  const { hostname } = new URL(publicUrl);
  const idOf = (id: string): string => `<${id}@${hostname}>`;
  return {
    close: () => transport.close(),
    async send({ messageId, earlier, to, subject, text, html, unsubscribe, byPerson }) {
      const previous = earlier.at(-1);
      try {
        await transport.sendMail({
          from: { ...from, name: from.name || 'Huiyin' },
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          subject,
          text,
          ...(html !== null && { html }),
          messageId: idOf(messageId),
          ...(previous !== undefined && { inReplyTo: idOf(previous), references: earlier.map(idOf) }),
          headers: { ...(!byPerson && { 'Auto-Submitted': 'auto-generated' }), ...unsubscribing(unsubscribe) },
        });
      } catch (error) {
        throw refusalIn(error) ?? error;
      }
    },
  };
}

/** By these a mail program offers to be left in peace, with one press. */
const unsubscribing = (url: string | null): Record<string, string> =>
  url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** What nodemailer tells of an answer it did not like. */
interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Answers that ask for a sign-in or for TLS, whatever they answer. */
const aboutSignIn: readonly number[] = [530, 534, 535, 538];
/** RFC 3463: the state of the relay, its routes and quotas; but for 5.4.1, which Exchange says of an address that it does not know. */
const aboutRelay = /^5\d\d[ -]5\.(?:3\.|4\.(?!1\b))/;
/** At a recipient: the relay does not take mail of ours. */
const aboutRights = /^5\d\d[ -]5\.7\./;

/**
 * The refusal of this recipient or message, if an error is one. What is refused for who we are (the sender, our rights, our quota) is
 * about settings of this server or the relay, which can be put right: that is tried again.
 */
function refusalIn(error: unknown): MailRefused | null {
  const { code, command = '', responseCode = 0, response = '' } = error as SmtpError;
  const isAboutMail = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  if (!isAboutMail || responseCode < 500 || responseCode > 599 || aboutSignIn.includes(responseCode)) return null;
  if (aboutRelay.test(response) || (command === 'RCPT TO' && aboutRights.test(response))) return null;
  // An answer of several lines begins each with its code.
  return new MailRefused(response.replaceAll(/[\r\n]+\d{3}[ -]/g, ' '), { cause: error });
}
