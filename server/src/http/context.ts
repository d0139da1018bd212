import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';

/** What authorization found out about a staff request. */
export interface StaffEnv {
  Variables: {
    /** When it was asked what may be done, ms UTC. */
    askedAt: number;
    /** Whether the route is for anyone: nobody has shown who they are. */
    isOpen: boolean;
    /** A person or key; routes for `anyone` have none. */
    actor: Staff;
    /** The call that is made; only on /api/sites/:siteId routes. */
    call: Call<Staff>;
    /** The address block of the peer, or `unknown`. */
    address: string;
  };
}
