import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readMail, type Mail } from './read-mail.ts';
import { until } from './until.ts';

/** A real SMTP server that keeps what it is sent. */
export interface MailSink extends AsyncDisposable {
  /** What `SMTP_URL` takes. */
  url: string;
  mails: Mail[];
  /** The first mail to this address, now or when it comes. */
  to(address: string): Promise<Mail>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      void textOf(stream).then((raw) => {
        mails.push(
          readMail(
            raw,
            session.envelope.rcptTo.map((to) => to.address),
          ),
        );
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address) =>
      until(() => mails.find((mail) => mail.to.includes(address)), { otherwise: () => `a mail to ${address}` }),
    [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}
