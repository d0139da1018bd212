import { createTransport } from 'nodemailer';
import { MailRefused, type Mailer } from '../deps.ts';
import type { Mailbox } from './mailbox.ts';

/** Ends the open connections, which would keep the process alive. */
interface Closable {
  close(): void;
}

/** Sends through one SMTP server. Addresses go as objects, so that a text can never name a second one. */
export function smtpMailer(url: string, from: Mailbox, publicUrl: string): Mailer & Closable {
  const transport = createTransport({
    url,
    pool: true,
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
    async send({ messageId, earlier, to, subject, text, byPerson }) {
      const previous = earlier.at(-1);
      try {
        await transport.sendMail({
          from: { ...from, name: from.name || 'Huiyin' },
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          subject,
          text,
          messageId: idOf(messageId),
          ...(previous !== undefined && { inReplyTo: idOf(previous), references: earlier.map(idOf) }),
          ...(!byPerson && { headers: { 'Auto-Submitted': 'auto-generated' } }),
        });
      } catch (error) {
        throw refusalIn(error) ?? error;
      }
    },
  };
}

/** What nodemailer tells of an answer it did not like. */
interface SmtpError {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Answers that ask for a sign-in or for TLS, whatever they answer: those are settings of the server, which can be put right. */
const aboutSignIn: readonly number[] = [530, 534, 535, 538];

/** The refusal of this sender, recipient or message, if an error is one. */
function refusalIn(error: unknown): MailRefused | null {
  const { code, responseCode = 0, response = '' } = error as SmtpError;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!isAboutMail || responseCode < 500 || responseCode > 599 || aboutSignIn.includes(responseCode)) return null;
  // An answer of several lines begins each with its code.
  return new MailRefused(response.replaceAll(/[\r\n]+\d{3}[ -]/g, ' '), { cause: error });
}
