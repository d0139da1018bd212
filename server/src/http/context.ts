import type { Role } from '@huiyin/shared/contract/people';
import type { Actor } from '../base/actor.ts';
import type { Site } from '../base/site.ts';

/** What authorization found out about a staff request. */
export interface StaffEnv {
  Variables: {
    /** A person or key; routes for `anyone` have none. */
    actor: Extract<Actor, { kind: 'person' | 'key' }>;
    /** The site of the path; only on /api/sites/:siteId routes. */
    site: Site;
    role: Role;
    /** The address block of the peer, or `unknown`. */
    address: string;
  };
}
