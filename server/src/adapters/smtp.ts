import { createTransport } from 'nodemailer';
import type { Mailer } from '../deps.ts';

/** Ends the open connections, which would keep the process alive. */
interface Closable {
  close(): void;
}

/** Sends through one SMTP server. Addresses go as objects, so that a text can never name a second one. */
export function smtpMailer(url: string, from: string, publicUrl: string): Mailer & Closable {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof createTransport>[0]);
  const sender = /^(.*)<(.+)>$/.exec(from);
  const fromAddress = sender
    ? { name: sender[1]!.trim(), address: sender[2]!.trim() }
    : { name: 'Huiyin', address: from };
  const { hostname } = new URL(publicUrl);
  return {
    close: () => transport.close(),
    async send({ messageId, to, subject, text }) {
      await transport.sendMail({
        from: fromAddress,
        to: { name: '', address: to },
        envelope: { from: fromAddress.address, to: [to] },
        subject,
        text,
        messageId: `<${messageId}@${hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
