import type { z } from 'zod';
import type { eventView } from '@huiyin/shared/contract/tickets';
import { iso } from '../base/iso.ts';
import type { Event } from '../base/events/read-events.ts';

/** Lines of history with who did what. */
export const historyViews = (
  events: readonly Event[],
  names: ReadonlyMap<string, string>,
): z.infer<typeof eventView>[] =>
  events.map((r) => ({
    at: iso(r.at),
    type: r.type,
    revision: r.revision,
    actor: {
      kind: r.actorKind,
      id: r.actorId,
      name: names.get(r.actorId ?? '') ?? null,
    },
    data: r.data,
  }));
