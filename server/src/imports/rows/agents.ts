import type { Db } from '../../base/db/db.ts';
import { membersOf } from '../../people/read-members.ts';

/** Who may answer on a site, by the e-mail address or the name that a source knows them by. */
export interface Agents {
  /** Their id; null where nobody is called so, or several are. */
  idOf(said: string): string | null;
}

/** Those of a site as they are now. */
export async function agentsOf(db: Db, siteId: string): Promise<Agents> {
  const members = (await membersOf(db, siteId)).filter(({ permissions }) => permissions.includes('tickets.reply'));
  const byEmail = new Map(members.map(({ id, email }) => [email.toLowerCase(), id]));
  const byName = Map.groupBy(members, ({ name }) => name);
  const named = (name: string): string | null => {
    const [one, ...others] = byName.get(name) ?? [];
    return one && others.length === 0 ? one.id : null;
  };
  return { idOf: (said) => byEmail.get(said.toLowerCase()) ?? named(said) };
}
