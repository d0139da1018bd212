/** One received mail, decoded. */
export interface Mail {
  /** Addresses of the envelope, not of the header. */
  to: string[];
  /** Header values by lower-case name, unfolded, encoded words decoded. */
  headers: Record<string, string>;
  subject: string;
  /** The text/plain part. */
  text: string;
  raw: string;
}

/** Reads what nodemailer sends: one text part, or a multipart with one in it. `raw` holds one character a byte. */
export function readMail(raw: string, to: string[]): Mail {
  const whole = split(raw);
  return { to, headers: whole.headers, subject: whole.headers.subject ?? '', text: textPart(whole), raw };
}

interface Part {
  headers: Record<string, string>;
  body: string;
}

function split(raw: string): Part {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const pairs = lines.map((line): [string, string] => [
    line.split(':', 1)[0]?.toLowerCase() ?? '',
    encodedWords(line.slice(line.indexOf(':') + 1).trim()),
  ]);
  return { headers: Object.fromEntries(pairs), body: rest.join('\r\n\r\n') };
}

function textPart(part: Part): string {
  const type = part.headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary)
    return type.startsWith('text/plain') ? decode(part.body, part.headers['content-transfer-encoding'] ?? '') : '';
  const parts = part.body.split(`--${boundary}`).slice(1, -1);
  return parts.map((inner) => textPart(split(inner.replace(/^\r\n/, '')))).find(Boolean) ?? '';
}

function decode(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  return utf8(/quoted-printable/i.test(encoding) ? quoted(body.replaceAll('=\r\n', '')) : body);
}

function encodedWords(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    /b/i.test(kind) ? decode(text, 'base64') : utf8(quoted(text.replaceAll('_', ' '))),
  );
}

const quoted = (text: string): string =>
  text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
