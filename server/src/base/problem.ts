import { problemStatus, type ProblemCode, type ProblemDocument } from '@huiyin/shared/contract/problem';

/** What a verb throws; one handler turns it into an RFC 9457 answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: { field: string; message: string }[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Who made the change that conflicts. */
  readonly by: string | undefined;
  /** The methods that would do, for 405. */
  readonly allow: string | undefined;

  constructor(
    code: ProblemCode,
    more: {
      detail?: string;
      errors?: { field: string; message: string }[];
      retryAfterSeconds?: number;
      by?: string;
      allow?: string;
      /** What went wrong that should not have: it is logged. */
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: more.cause });
    this.code = code;
    this.detail = more.detail;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.by = more.by;
    this.allow = more.allow;
  }

  /** One field at fault. */
  static field(field: string, message: string): Problem {
    return new Problem('invalid', { errors: [{ field, message }] });
  }
}

const titles: Record<ProblemCode, string> = {
  bad_json: 'The body is not valid JSON',
  invalid: 'Some fields are not right',
  unauthenticated: 'Sign in first',
  common_password: 'This password is one of those that are tried first',
  bad_credentials: 'E-mail or password is wrong',
  forbidden: 'Your role does not allow this',
  works_elsewhere: 'This person may do something here or on another site that you may not',
  address_unproven: 'Your address is not known to be yours yet',
  origin_not_allowed: 'This page is not on the list of allowed origins',
  not_found: 'There is nothing here',
  method_not_allowed: 'This address does not take that method',
  conflict: 'Somebody else changed this just now',
  other_person: 'Another person is signed in by now',
  id_taken: 'This id was used with another body',
  already_set_up: 'This installation is already set up',
  already_resolved: 'This ticket is already resolved',
  already_closed: 'This ticket is already closed',
  already_rated: 'This outcome is already rated',
  already_sent: 'This reply has gone to the customer already',
  not_closed: 'This ticket is neither resolved nor closed',
  not_resolved: 'This ticket is not resolved',
  ticket_closed: 'This ticket is closed; reopen it first',
  last_owner: 'A site needs an owner',
  role_held: 'Somebody or something still holds this role',
  already_member: 'This person already works on the site',
  gone: 'This link was used, withdrawn or is too old',
  misdirected: 'This server is not reached by that name',
  too_large: 'The body is too large',
  unsupported_type: 'This content type is not supported',
  already_answered: 'This customer has answered this survey already',
  name_taken: 'This name is in use',
  bad_picture: 'This is not a picture we can show',
  no_room: 'There is no room for this picture',
  not_available: 'This server cannot do that',
  thread_full: 'This conversation is full; begin another',
  too_many_tags: 'A ticket has at most 20 tags, and a site 500 in use',
  rate_limited: 'Too many requests; try again later',
  internal: 'Something broke on our side',
  busy: 'Too much is waiting to be written; try again shortly',
};

/** The document and headers of a problem. */
export function problemResponse(problem: Problem): Response {
  const status = problemStatus[problem.code];
  const body: ProblemDocument = {
    type: `urn:huiyin:problem:${problem.code}`,
    title: titles[problem.code],
    status,
    code: problem.code,
    ...(problem.detail && { detail: problem.detail }),
    ...(problem.errors && { errors: problem.errors }),
    ...(problem.by && { by: problem.by }),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (problem.allow) headers.set('allow', problem.allow);
  if (problem.retryAfterSeconds) headers.set('retry-after', String(problem.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}
