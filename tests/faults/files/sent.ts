import type { Random } from '@huiyin/server/sample-data/random';
import type { Answer, Client } from '../../kit/api.ts';
import type { Place } from '../place.ts';
import type { DamagedFile } from './damage.ts';

/** A call that is counted and told; its answer is one of those that are meant. */
export type Ask = (what: string, send: () => Promise<Answer>) => Promise<Answer>;

/** How a damaged file is sent. */
export interface Sent {
  readonly place: Place;
  readonly owner: Client;
  /** A key that may import, for the command. */
  readonly key: string;
  /** A folder for its files. */
  readonly folder: string;
  readonly file: DamagedFile;
  readonly source: string;
  readonly random: Random;
  readonly ask: Ask;
  /** Says what broke. */
  say(what: string): void;
}

/** The type of what is read by our own names. */
export const ndjson = 'application/x-ndjson';
