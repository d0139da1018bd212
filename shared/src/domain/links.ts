/** What one thing is to another. `duplicate`: a ticket is about the matter that another is about already. */
export const linkKinds = ['duplicate'] as const;

/** What can be linked. */
export const linkedKinds = ['ticket'] as const;
