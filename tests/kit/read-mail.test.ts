import { expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('a quoted-printable mail is read with its folded, encoded subject', () => {
  const raw =
    'Subject: =?UTF-8?Q?Caf=C3=A9_?=\r\n =?UTF-8?B?5Zue6Z+z?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nOpen https://a.test/?t=3D1=\r\n2 =E2=9C=93\r\n';
  const { subject, text } = readMail(raw, []);
  expect(subject).toBe('Café 回音');
  expect(text).toBe('Open https://a.test/?t=12 ✓\r\n');
});

test('the text part of a multipart mail is found, in base64 too', () => {
  const part = (type: string, body: string): string =>
    `--b1\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  const raw = bytes(
    `Content-Type: multipart/alternative;\r\n boundary="b1"\r\n\r\n${part('text/html', '<p>no</p>')}${part('text/plain', '你好')}--b1--\r\n`,
  );
  expect(readMail(raw, []).text).toBe('你好');
});

test('an 8-bit mail keeps its characters', () => {
  expect(readMail(bytes('Subject: x\r\n\r\n回音'), []).text).toBe('回音');
});
