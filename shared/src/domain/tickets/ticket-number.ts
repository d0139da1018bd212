import { foldText } from '../text/fold-text.ts';

/** The number of a ticket as it is typed (`12`, `#12`, `＃１２`); null where it is none. */
export const ticketNumberIn = (q: string): number | null => numberBy(/^#?\s*([0-9]{1,12})$/, q);

/** The number with its sign (`#12`), which means that ticket and nothing else; null without. */
export const namedTicketIn = (q: string): number | null => numberBy(/^#\s*([0-9]{1,12})$/, q);

function numberBy(pattern: RegExp, q: string): number | null {
  const digits = pattern.exec(foldText(q).trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
