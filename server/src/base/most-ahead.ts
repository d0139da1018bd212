/**
 * A clock may have been ahead when something was made, and right since: what was made later than this many ms from now is not
 * valid, and what is due only then is due now. Less than that is how clocks differ.
 */
export const mostAheadMs = 600_000;
