import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { readMail, type Mail } from './read-mail.ts';
import { until } from './until.ts';

/** A real SMTP server that keeps what it is sent, or refuses it. */
export interface MailSink extends AsyncDisposable {
  /** What `SMTP_URL` takes. */
  url: string;
  mails: Mail[];
  /** What it says to mail for an address that it does not take, such as `550 No such user`. */
  refusals: Map<string, string>;
  /** The first mail to this address, or another by its number, now or when it comes. */
  to(address: string, nth?: number): Promise<Mail>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: Mail[] = [];
  const refusals = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const said = refusals.get(address);
      done(said ? Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }) : null);
    },
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
    refusals,
    to: (address, nth = 1) =>
      until(() => mails.filter((mail) => mail.to.includes(address))[nth - 1], {
        otherwise: () => `mail ${nth} to ${address}`,
      }),
    [Symbol.asyncDispose]: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}
