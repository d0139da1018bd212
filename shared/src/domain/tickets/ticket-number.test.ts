import { describe, expect, it } from 'vitest';
import { namedTicketIn, ticketNumberIn } from './ticket-number.ts';

describe('the number of a ticket', () => {
  it.each<[q: string, number: number | null, named: number | null]>([
    ['12', 12, null],
    ['#12', 12, 12],
    [' # 12 ', 12, 12],
    ['＃１２', 12, 12],
    ['#١٢', 12, 12],
    ['١٢', 12, null],
    ['#0012', 12, 12],
    ['12a', null, null],
    ['#12 refund', null, null],
    ['##12', null, null],
    ['#', null, null],
    ['#12 13', null, null],
    ['#-12', null, null],
    [`#${'1'.repeat(13)}`, null, null],
  ])('in %j is %j, and with its sign %j', (q, number, named) => {
    expect([ticketNumberIn(q), namedTicketIn(q)]).toEqual([number, named]);
  });
});
