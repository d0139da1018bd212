import { z } from 'zod';

/** Every error code of the wire with its HTTP status. Texts for people are made from the code. */
export const problemStatus = {
  bad_json: 400,
  invalid: 400,
  common_password: 400,
  unauthenticated: 401,
  bad_credentials: 401,
  forbidden: 403,
  works_elsewhere: 403,
  address_unproven: 403,
  origin_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  other_person: 409,
  id_taken: 409,
  already_set_up: 409,
  already_resolved: 409,
  already_closed: 409,
  already_rated: 409,
  already_sent: 409,
  already_answered: 409,
  name_taken: 409,
  not_closed: 409,
  not_resolved: 409,
  ticket_closed: 409,
  last_owner: 409,
  role_held: 409,
  already_member: 409,
  gone: 410,
  too_large: 413,
  unsupported_type: 415,
  misdirected: 421,
  bad_picture: 422,
  no_room: 507,
  not_available: 501,
  rate_limited: 429,
  thread_full: 429,
  too_many_tags: 409,
  internal: 500,
  busy: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** An RFC 9457 problem document. `errors` names each field at fault. */
export const problemDocument = z.object({
  type: z.string().describe('urn:huiyin:problem:CODE'),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  by: z.string().optional().describe('who made the change that conflicts'),
});
export type ProblemDocument = z.infer<typeof problemDocument>;
