import type { Client } from '../../kit/api.ts';

/** Who acts, and where: a site with the sample data. */
export interface Stage {
  owner: Client;
  /** The path of the site for staff. */
  site: string;
  /** On a page of the site. */
  visitor: Client;
  siteKey: string;
  /** Somebody who is not signed in. */
  guest: Client;
}

/**
 * All there is to do with a feature, so that each of its events is recorded: the export `act` of a file in `tests/routes/acts/`, whatever
 * others did before.
 */
export type Act = (stage: Stage) => Promise<void>;
