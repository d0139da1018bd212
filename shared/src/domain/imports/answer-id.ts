import { hashText } from '../hash.ts';
import { uuidFromHash } from '../ids.ts';

/** The id under which a site stores what its source calls `externalId`: always the same, so that it is known again. */
export const answerId = async (siteId: string, externalId: string): Promise<string> =>
  uuidFromHash(await hashText(`${siteId}\n${externalId}`));
