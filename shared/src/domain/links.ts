/**
 * What one thing is to another. `duplicate`: a ticket is about the matter that another is about already; `led_to`: whoever gave an answer wanted one, and
 * so opened a ticket.
 */
export const linkKinds = ['duplicate', 'led_to'] as const;

/** What can be linked. */
export const linkedKinds = ['ticket', 'answer'] as const;
