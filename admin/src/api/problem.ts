import type { ProblemCode, ProblemDocument } from '@huiyin/shared/contract/problem';

/** What the server, or the way to it, answered instead of what was asked. Texts for people are made from `code`. */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'offline' | 'not_loaded';
  /** 0 when nothing answered. */
  readonly status: number;
  readonly errors: readonly { field: string; message: string }[];
  /** Who made the change that conflicts. */
  readonly by: string | undefined;

  constructor(
    code: ApiProblem['code'],
    status: number,
    { errors = [], by }: { errors?: ApiProblem['errors'] | undefined; by?: string | undefined } = {},
  ) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.by = by;
  }
}

const isProblem =
  (code: ApiProblem['code']) =>
  (error: unknown): error is ApiProblem =>
    error instanceof ApiProblem && error.code === code;

/** Whether what was edited has been changed by somebody else since it was read. */
export const isConflict = isProblem('conflict');

/** Whether the server refused some fields. */
export const isInvalid = isProblem('invalid');

/** Whether the server no longer knows who asks. */
export const isSignedOut = isProblem('unauthenticated');

/** Whether what was asked for is not there. */
export const isNotFound = isProblem('not_found');

/** Whether a part of the console did not come though the server answers: only loading the page again helps. */
export const isNotLoaded = isProblem('not_loaded');

/** Whether the same may well succeed a little later. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);

/** The problem a failed answer tells; answers that are not ours (a proxy's page) become `internal`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const isOurs = response.headers.get('content-type')?.includes('application/problem+json');
  if (!isOurs) return new ApiProblem(codeOf(response.status), response.status);
  const { code, errors, by } = (await response.json()) as ProblemDocument;
  return new ApiProblem(code, response.status, { errors, by });
}

function codeOf(status: number): ApiProblem['code'] {
  if (status === 401) return 'bad_credentials';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  return status >= 400 && status < 500 ? 'invalid' : 'internal';
}
