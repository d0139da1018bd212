import { readOnce } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { factByName, setUpFact } from '../base/db/facts.ts';
import { setupTokenOf } from '../base/setup-token.ts';
import { readWords } from './command-line.ts';
import { linksOf } from './links-of.ts';

/** Prints the one-time set-up link. Makes nothing: what the server has not made yet is refused. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'setup-link');
  const env = readEnvironment();
  const done = await readOnce(env, factByName, [setUpFact]);
  if (done.length > 0)
    throw new Refusal('This installation is set up already: sign in, or make a link with reset-link.');
  const { secret, publicUrl } = await linksOf(env);
  console.log(`${publicUrl}/setup#${await setupTokenOf(secret)}`);
  return 0;
}
