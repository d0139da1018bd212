/** What a person may do on a site, each including the ones after it. */
export const roles = ['owner', 'manager', 'agent', 'viewer'] as const;
/** Keys cannot be owners. */
export const keyRoles = ['manager', 'agent', 'viewer'] as const;

type Role = (typeof roles)[number];

/** Whether a role includes another. */
export const includes = (held: Role, needed: Role): boolean => roles.indexOf(held) <= roles.indexOf(needed);
