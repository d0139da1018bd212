import { lazily } from '@huiyin/shared/domain/lazily';
import { Problem } from '../base/problem.ts';

const shortest = 10;
const fewestDifferent = 4;
const longEnough = 30;
const runs = ['0123456789'.repeat(3), 'abcdefghijklmnopqrstuvwxyz'.repeat(2), 'qwertyuiopasdfghjklzxcvbnm'.repeat(2)];

/** The passwords that are tried first, as long as ours must be; read when the first password is chosen. */
const commonPasswords = lazily(async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const all = dictionary['passwords-common'] as Iterable<string>;
  return new Set([...all].filter(({ length }) => length >= shortest));
});

/**
 * Whether a password is one of those that are tried first: on the list, also with another case or a digit or two at its end,
 * short and of three characters or fewer, a run of the keyboard, or the address itself.
 */
export async function isCommon(password: string, email: string): Promise<boolean> {
  const plain = password.toLowerCase();
  if (plain.length < longEnough && new Set(plain).size < fewestDifferent) return true;
  if (runs.some((run) => run.includes(plain) || run.includes([...plain].toReversed().join('')))) return true;
  const [name = ''] = email.split('@');
  if (plain === email || (name.length >= 4 && plain.replaceAll(/[\d\W_]+/g, '') === name)) return true;
  const list = await commonPasswords();
  return [plain, plain.replace(/[\d!?.]{1,2}$/, '')].some((one) => list.has(one));
}

/** Throws Problem('common_password'). */
export async function refuseCommon(password: string, email: string): Promise<void> {
  if (await isCommon(password, email)) throw new Problem('common_password');
}
