/** The roles every site has, by name; what each allows is in `permissions.ts`. Own roles of a site go by their id. */
export const roles = ['owner', 'manager', 'agent', 'viewer'] as const;
/** Keys cannot be owners. */
export const keyRoles = ['manager', 'agent', 'viewer'] as const;
