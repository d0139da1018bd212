import type { InStatement } from '@libsql/client';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { nameLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import type { Db } from '../base/db/db.ts';

/** What answers may call one dimension of a site: the names that are known, and new ones as long as there is room for them. */
export interface KnownNames {
  /** What is counted for what an answer says. What is new is taken in; undefined where there is no room for it. */
  idOf(said: string): string | undefined;
  /** Whether it is called so already; nothing is taken in. */
  isKnown(said: string): boolean;
  /** Whether it was taken in since they were read, so that it may have no row yet. */
  isNew(id: string | null): boolean;
}

/** The names by which `ids` knows what is counted, and room for some more; what is none of them is called `other` by anybody. */
export function namesKnown(ids: Iterable<readonly [name: string, id: string]>, room: number): KnownNames {
  const known = new Map([...ids, [other, other] as const]);
  const taken = new Set<string>();
  return {
    idOf(said) {
      const id = known.get(said);
      if (id !== undefined) return id;
      if (taken.size >= room) return undefined;
      taken.add(said);
      known.set(said, said);
      return said;
    },
    isKnown: (said) => known.has(said),
    isNew: (id) => id !== null && taken.has(id),
  };
}

/** A name of a dimension that has no table of its own, and since when it is known, in ms UTC. */
export interface KeptName {
  siteId: string;
  name: string;
  at: number;
}

/** Since when a name of the site's own is known. */
const always = 0;

/** Dimensions whose names stand in `known_names`: attributes of answers, of which pages may say anything. */
export type NamedDimension = Extract<Dimension, 'tier' | 'service_type'>;

const read = 'SELECT name, known_since AS since FROM known_names WHERE site_id = ? AND dimension = ?';
const keep = `INSERT INTO known_names (site_id, dimension, name, known_since)
SELECT value->>0, ?2, value->>1, value->>2 FROM json_each(?1) WHERE true
ON CONFLICT DO UPDATE SET known_since = min(known_since, excluded.known_since)`;

/** The names of a dimension a site knows. Two who read at once may each take some in: together a few more than there is room for. */
export async function knownNamesOf(db: Db, siteId: string, dimension: NamedDimension): Promise<KnownNames> {
  const names = (await db.query(read, [siteId, dimension])) as unknown as { name: string; since: number }[];
  return namesKnown(
    names.map(({ name }) => [name, name] as const),
    nameLimits.brought - names.filter(({ since }) => since !== always).length,
  );
}

/** In SQL: the names that answers of site ?1 are told apart by, such as all places. */
export const namesCounted = (dimension: Dimension): string =>
  `SELECT value FROM counts WHERE site_id = ?1 AND dimension = '${dimension}' AND n <> 0`;

/** The statement that forgets names that are known since a moment, ms UTC, or later, and that no answer says any more. */
export const forgetNamesOfNone = (siteId: string, dimension: NamedDimension, since: number): InStatement => ({
  sql: `DELETE FROM known_names WHERE site_id = ?1 AND dimension = '${dimension}' AND known_since >= ?2 AND name NOT IN (${namesCounted(dimension)})`,
  args: [siteId, since],
});

/** The statement that keeps names of a dimension, whoever says them; one that is there already is known since the earlier moment. */
export const keepNames = (dimension: NamedDimension, names: readonly KeptName[]): InStatement => ({
  sql: keep,
  args: [JSON.stringify(names.map(({ siteId, name, at }) => [siteId, name, at])), dimension],
});

/** The statements that keep names which a survey or a wave of the site has: they need no room, and are not forgotten with the answers that brought them. */
export const keepOwnNames = (siteId: string, dimension: NamedDimension, names: readonly string[]): InStatement[] =>
  names.length === 0
    ? []
    : [
        keepNames(
          dimension,
          names.map((name) => ({ siteId, name, at: always })),
        ),
      ];
