/** What a moment, or a length of time in seconds, is kept as of an answer that opens no ticket. */
const names = {
  firstRepliedAt: { moment: 'first_replied_at', seconds: 'first_reply_seconds' },
  resolvedAt: { moment: 'resolved_at', seconds: 'resolution_seconds' },
  closedAt: { moment: 'closed_at', seconds: 'closing_seconds' },
} as const;

/**
 * The attribute that says of a rating when somebody was answered. `step`: a moment as it is written, or ms after the answer came in.
 * @example stepAttribute('firstRepliedAt', 90_000) // { first_reply_seconds: 90 }
 */
export const stepAttribute = (field: keyof typeof names, step: string | number): Record<string, string | number> =>
  typeof step === 'number' ? { [names[field].seconds]: step / 1_000 } : { [names[field].moment]: step };
