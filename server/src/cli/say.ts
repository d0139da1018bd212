import { withoutPassword } from '../adapters/libsql.ts';
import type { Environment } from '../adapters/settings.ts';
import type { Serving } from './start-serving.ts';

/** Tells where everything is: one JSON line for programs, a short list for people. */
export function say(env: Environment, { url, setupUrl, mail, notices }: Serving): void {
  if (env.HUIYIN_OUTPUT === 'json') return console.log(JSON.stringify({ event: 'listening', url, setupUrl }));
  const lines = [
    ...(setupUrl ? [['Set up (once)', setupUrl]] : []),
    ['Admin', `${url}/admin`],
    ['Demo page', `${url}/demo`],
    ['Data', env.file ?? withoutPassword(env.DATABASE_URL)],
    ...(mail === 'shown' ? [['Mail', `${url}/dev/mail`]] : []),
    ...notices,
    ...(mail === 'withheld' ? [['Mail', 'is not set up (SMTP_URL): nobody gets it']] : []),
  ];
  console.log(
    `\n  Huiyin 回音 is running.\n\n${lines.map(([k, v]) => `  ${k!.padEnd(14)} ${v}`).join('\n')}\n\n  Ctrl-C stops it.\n`,
  );
}
