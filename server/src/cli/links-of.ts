import { readOnce } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readSecret } from '../adapters/secret-file.ts';
import { publicUrlOf, type Environment } from '../adapters/settings.ts';
import { factByName, publicUrlFact, secretFact } from '../base/db/facts.ts';
import { markOf, setupTokenOf } from '../base/setup-token.ts';

/**
 * What a link for people is made of. The address is that of the server that started last, since a command often runs without its PORT
 * and PUBLIC_URL; where none has, and none is given, stderr says what it is made of. Throws a Refusal where the secret is not that of
 * that server, which would know no such link.
 */
export async function linksOf(env: Environment): Promise<{ secret: string; publicUrl: string }> {
  const secret = env.HUIYIN_SECRET ?? readSecret(env.DATA_DIR);
  const [known] = await readOnce(env, factByName, [secretFact]);
  if (known && known['value'] !== (await markOf(await setupTokenOf(secret))))
    throw new Refusal(
      'The server that started last has another secret: give its HUIYIN_SECRET, or its DATA_DIR, here too.',
    );
  const [served] = await readOnce(env, factByName, [publicUrlFact]);
  if (served) return { secret, publicUrl: String(served['value']) };
  if (env.PUBLIC_URL === undefined)
    console.error('No server has started on this database yet: the address is made of HOST and PORT as they are here.');
  return { secret, publicUrl: publicUrlOf(env, env.PORT) };
}
