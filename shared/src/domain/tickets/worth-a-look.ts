/** What others may have done to a ticket since somebody looked, that is worth another look before each act. */
const said = [
  'message.staff',
  'message.customer',
  'outcome.rated',
  'ticket.resolved',
  'ticket.closed',
  'ticket.reopened',
] as const;

export const worthALook = {
  reply: said,
  end: said,
  assign: ['ticket.assigned', 'ticket.unassigned'],
} as const;
