import type { Permission } from '@huiyin/shared/domain/permissions';
import type { Series } from '@huiyin/shared/domain/series';
import type { Relations } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Hono, MiddlewareHandler, Schema } from 'hono';
import type { Deps, Mailer } from '../base/deps.ts';
import type { Job } from '../base/jobs/job.ts';
import type { OnAnswers } from '../base/going.ts';
import type { SamplePart } from '../base/sample-part.ts';
import type { StaffEnv } from './context.ts';
import type { RateLimit } from './rate-limit.ts';

/**
 * Who may call a staff route: whoever holds a permission on the site in the path, or one of several. `anyone`: no sign-in (the route asks for a token or a
 * password, or for nothing). `signed-in`: a person or key, no site.
 */
export type Who = Permission | readonly Permission[] | 'anyone' | 'signed-in';

/** Who may call each staff route, as `METHOD /api/path/:part`: a route that is not there does not exist. */
export type Policy = Readonly<Record<string, Who>>;

/** What the staff routes of one application share beside its ports. */
export interface Given {
  /** Tries of links that work once, by address. */
  tokens: RateLimit;
  /** Takes in the whole body; {@link Feature.uploads} use it themselves. */
  whole: MiddlewareHandler<StaffEnv>;
  /** Everything that goes on by itself, to be looked at. */
  jobs: readonly Job[];
  /** What the sample data is made of, in order. */
  sample: readonly SamplePart[];
  /** What there is on answers, in order. */
  onAnswers: readonly OnAnswers[];
}

type Routes = (deps: Deps, given: Given) => Hono<StaffEnv, Schema, string>;

/** All that the server must know of a feature; `features.ts` lists them, and features.test.ts tells what is forgotten. */
export interface Feature {
  /** That of its folder. */
  name: string;
  /** All that its tables.ts exports. */
  tables?: Readonly<Record<string, SQLiteTable | Relations>>;
  /** What staff and their programs call, below /api; bodies are JSON and small. */
  routes?: Routes;
  /** The same, of what is sent in other forms or large: they see to the body themselves. */
  uploads?: Routes;
  /** Who may call each of these routes. */
  who?: Policy;
  /** What it counts. */
  counts?: readonly Series[];
  /** What goes on by itself. `mailer`: null where jobs are looked at alone, and not run. */
  jobs?(deps: Deps, mailer: Mailer | null): Job[];
  sample?: SamplePart;
  /** What it has on answers and their tickets. */
  onAnswers?: OnAnswers;
}
