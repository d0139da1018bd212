import type { z } from 'zod';
import * as byFeature from './events/by-feature.ts';
import type { Audience } from './events/event.ts';

type Joined<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;
type Events = Joined<(typeof byFeature)[keyof typeof byFeature]>;

/**
 * Everything that is recorded: what it happens to, who is told, and what it carries. What tells `history` or
 * `notice` needs its words, in `i18n/admin/history/` or people/account-notices.ts: the compiler asks for them.
 */
export const events = Object.assign({}, ...Object.values(byFeature)) as { readonly [T in keyof Events]: Events[T] };

export type EventType = keyof typeof events;

/** What an event of a type carries. */
export type EventData<T extends EventType = EventType> = z.input<(typeof events)[T]['data']>;

/** The types that an audience is told of. */
export type Told<A extends Audience> = {
  [T in EventType]: A extends (typeof events)[T]['tells'][number] ? T : never;
}[EventType];

/** Whether an audience is told of a type; no earlier or later release's type that is not known here. */
export const tells = <A extends Audience>(audience: A, type: string): type is Told<A> =>
  Object.hasOwn(events, type) && (events[type as EventType].tells as readonly Audience[]).includes(audience);

/** Whether history tells a type: also one that is not known here, in general words. */
export const isHistory = (type: string): boolean => !Object.hasOwn(events, type) || tells('history', type);

/** The types that an audience is told of, as a list. */
export const typesFor = <A extends Audience>(audience: A): Told<A>[] =>
  (Object.keys(events) as EventType[]).filter((type) => tells(audience, type));
