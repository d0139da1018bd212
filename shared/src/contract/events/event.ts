import { z } from 'zod';

/**
 * Who hears of it beside the log that all of it is. `history`: whoever reads the ticket. `ticket`, `responses`: consoles, as the event of
 * that name on their stream. A {@link Shown}: consoles, which read it anew. `access`: what somebody may do is asked anew, and whoever may
 * do something else than before is told. `notice`: the person themselves, by mail. `visitors`: nobody, but what visitors are shown of the
 * site is read anew. Customers read their thread anew after whatever happens to its ticket.
 */
export type Audience = 'history' | 'ticket' | 'responses' | Shown | 'access' | 'notice' | 'visitors';

/**
 * What a console shows of a site beside tickets and answers, as the stream names what changed. `people`: roles and keys too; `surveys`: their
 * versions, waves and invitations too; `population`: the customers that are known, and what they agreed to; `everything`: all of these, tickets and answers.
 */
export const shown = [
  'site',
  'people',
  'surveys',
  'population',
  'categories',
  'teams',
  'touchpoints',
  'documents',
  'imports',
  'everything',
] as const;
export type Shown = (typeof shown)[number];

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
