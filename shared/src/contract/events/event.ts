import { z } from 'zod';

/**
 * Who hears of it beside the log that all of it is. `history`: whoever reads the ticket. `ticket`, `responses`: consoles, as the event of
 * that name on their stream. `access`: nobody, but the sites somebody may read are asked anew. `notice`: the person themselves, by mail. `visitors`:
 * nobody, but what visitors are shown of the site is read anew.
 * A stream tells an event once: as `access`, else `responses`, else `ticket`. Customers read their thread anew after whatever happens to
 * its ticket.
 */
export type Audience = 'history' | 'ticket' | 'responses' | 'access' | 'notice' | 'visitors';

/**
 * Something that is recorded: what it happens to, who is told, and what it carries.
 * @example event('document', [], z.strictObject({ title: z.string() }))
 */
export const event = <const S extends string, const A extends readonly Audience[], D extends z.ZodType>(
  subject: S,
  tells: A,
  data: D,
) => ({ subject, tells, data });

/** What an event carries that says all by its type. */
export const nothing = z.strictObject({});

/** The names of what was changed, for what an event carries. */
export const fields = z.array(z.string()).describe('what was changed');

/** The ids of those of a kind that something happened to. */
export const ids = z.array(z.string());
