import { canonicalEmail } from '@huiyin/shared/domain/contacts';
import { readOnce } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { systemClock } from '../adapters/system.ts';
import { resetLink } from '../people/reset-mail.ts';
import { linkForAddress, linkValidMs, operatorToken, type LinkFor } from '../people/operator-link.ts';
import { readCommandLine } from './command-line.ts';
import { linksOf } from './links-of.ts';

/** Prints a link with which a person chooses a new password, once, within an hour; also while the server runs. */
export async function run(args: string[]): Promise<number> {
  const { file: email } = readCommandLine(args, 'reset-link', {});
  const env = readEnvironment();
  const [person] = await readOnce(env, linkForAddress, [canonicalEmail(email) ?? email]);
  if (!person) throw new Refusal(`Nobody here has the address ${email}.`);
  const { secret, publicUrl } = await linksOf(env);
  const { personId, passwordHash } = person as unknown as LinkFor;
  const token = await operatorToken(secret, { personId, passwordHash }, systemClock.now() + linkValidMs);
  console.log(`${resetLink(publicUrl, token)}\n\nIt works once, within an hour.`);
  return 0;
}
