import { uuidFromHash } from '../ids.ts';
import { sha256 } from '../sha256.ts';

/** The id under which a site stores what its source calls `externalId`: always the same, so that it is known again. */
export const answerId = (siteId: string, externalId: string): string =>
  uuidFromHash(sha256(`${siteId}\n${externalId}`));
