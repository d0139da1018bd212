import type { Localized } from '@huiyin/shared/contract/text';
import type { PlaceChannel } from '@huiyin/shared/domain/choices';
import type { InStatement } from '@libsql/client';

/** A touchpoint that was not there before. */
export interface NewTouchpoint {
  siteId: string;
  /** Its name, as it was sent or typed. */
  id: string;
  /** ms UTC */
  at: number;
  /** Named by an answer, not made by staff. */
  seen?: boolean;
  sample?: boolean;
  channel?: PlaceChannel;
  guide?: Localized;
}

const keep = `INSERT OR IGNORE INTO touchpoints (site_id, id, name, created_at, seen, sample, channel, guide, revision)
SELECT value->>0, value->>1, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, 1 FROM json_each(?)`;

/** The statement that keeps touchpoints; one that is there already stays as it is. */
export const keepTouchpoints = (all: readonly NewTouchpoint[]): InStatement => ({
  sql: keep,
  args: [
    JSON.stringify(
      all.map(({ siteId, id, at, seen = false, sample = false, channel = null, guide = null }) => [
        siteId,
        id,
        at,
        Number(seen),
        Number(sample),
        channel,
        guide,
      ]),
    ),
  ],
});
