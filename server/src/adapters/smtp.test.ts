import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { MailRefused } from '../base/deps.ts';
import { smtpMailer } from './smtp.ts';

const usual = {
  greeting: '220 hi',
  EHLO: '250 AUTH PLAIN',
  AUTH: '235 ok',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go',
};
type Answers = Partial<typeof usual> & { '.'?: string };

/** An SMTP server that gives these answers, and the usual ones besides. */
async function serverThat(answers: Answers): Promise<{ url: string; server: Server; heard: string[] }> {
  const says: Record<string, string> = { ...usual, '.': '250 ok', ...answers };
  const heard: string[] = [];
  const server = createServer((socket) => {
    const say = (what: string) => socket.write(`${(says[what] ?? '250 ok').replaceAll('\n', '\r\n')}\r\n`);
    let inText = false;
    socket.on('error', () => undefined);
    createInterface(socket).on('line', (line) => {
      heard.push(line);
      if (inText && line !== '.') return;
      const command = line.split(' ', 1)[0]!;
      inText = command === 'DATA' && says['DATA']!.startsWith('3');
      say(command);
    });
    say('greeting');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://care:secret@127.0.0.1:${port}`, server, heard };
}

async function sendTo(answers: Answers, address = 'care@shop.example') {
  const { url, server, heard } = await serverThat(answers);
  const mailer = smtpMailer(url, { name: '', address }, 'https://feedback.example', true);
  const said = { subject: 'Hello', text: 'text', html: null, unsubscribe: null };
  const mail = { messageId: 'id', earlier: [], to: 'a@mail.example', ...said, byPerson: true };
  const error = await mailer.send(mail).then(
    () => null,
    (reason: Error) => reason,
  );
  mailer.close();
  server.close();
  return { error, heard };
}

it.each<[Answers, string]>([
  [{ RCPT: '552 5.2.2 The mailbox is full' }, '552 5.2.2 The mailbox is full'],
  [{ RCPT: '550-5.1.1 No such user.\n550 5.1.1 Look again' }, '550-5.1.1 No such user. 5.1.1 Look again'],
  [{ '.': '554 This is spam' }, '554 This is spam'],
  [{ '.': '550 5.7.1 This is spam' }, '550 5.7.1 This is spam'],
  [{ RCPT: '550 5.4.1 Recipient address rejected' }, '550 5.4.1 Recipient address rejected'],
])('what is said to a mail as by %o is final', async (answers, said) => {
  const { error } = await sendTo(answers);
  expect(error).toBeInstanceOf(MailRefused);
  expect(error!.message).toBe(said);
});

it.each<Answers>([
  { greeting: '554 Not for you' },
  { AUTH: '535 Wrong password' },
  { MAIL: '530 Sign in first' },
  { MAIL: '553 Not a sender of ours' },
  { RCPT: '554 5.7.1 Relay access denied' },
  { RCPT: '550 5.4.5 Daily quota exceeded' },
  { '.': '552 5.3.4 Too much for today' },
  { RCPT: '451 Try again later' },
  { '.': '452 Full' },
])('what is put off or about the settings as by %o can be tried again', async (answers) => {
  const { error } = await sendTo(answers);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(MailRefused);
});

it.each([
  ['care@例子.公司', 'care@xn--fsqu00a.xn--55qx5d'],
  ['王@例子.公司', '王@例子.公司> SMTPUTF8'],
  ['huiyin@localhost', 'huiyin@localhost'],
])('a mail from %s is from <%s', async (address, spoken) => {
  const { error, heard } = await sendTo({ EHLO: '250-SMTPUTF8\n250 AUTH PLAIN' }, address);
  expect(error).toBeNull();
  expect(heard.find((line) => line.startsWith('MAIL'))).toMatch(`MAIL FROM:<${spoken}`);
});
