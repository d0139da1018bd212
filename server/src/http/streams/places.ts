import type { ListenerKind } from '../../base/events/streams.ts';
import { Problem } from '../../base/problem.ts';

const mostOpen = 4_000;
/** Visitors come from as many addresses as they like, and programs by as many keys: they never take the last ones. */
const keptForPeople = 500;
const mostOfPrograms = 1_000;
const mostOfOne = 64;
const mostVisitorsOnTopic = 16;
const retryAfterSeconds = 30;

/** Who listens to what. */
export interface Place {
  who: string;
  kind: ListenerKind;
  topic: string;
}

/** The places for open streams. */
export interface Places {
  /** Takes one; gives what gives it back. Throws Problem('rate_limited' | 'busy'). */
  take(place: Place): () => void;
}

export function createPlaces(): Places {
  const taken = new Map<string, number>();
  const count = (key: string): number => taken.get(key) ?? 0;
  const add = (key: string, n: number): void => {
    const sum = count(key) + n;
    if (sum > 0) taken.set(key, sum);
    else taken.delete(key);
  };

  return {
    take({ who, kind, topic }) {
      const own = `of ${who}`;
      const visited = kind === 'visitor' ? [`visitors on ${topic}`] : [];
      const counted = ['all', own, ...visited, ...(kind === 'person' ? [] : ['others', kind])];
      const hasShare = count(own) >= mostOfOne || visited.some((on) => count(on) >= mostVisitorsOnTopic);
      if (hasShare) throw new Problem('rate_limited', { retryAfterSeconds });
      const isFull =
        count('all') >= mostOpen ||
        (kind !== 'person' && count('others') >= mostOpen - keptForPeople) ||
        (kind === 'program' && count('program') >= mostOfPrograms);
      if (isFull) throw new Problem('busy', { retryAfterSeconds });
      for (const key of counted) add(key, 1);
      return () => counted.forEach((key) => add(key, -1));
    },
  };
}
