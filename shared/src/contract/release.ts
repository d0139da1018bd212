import { z } from 'zod';

/** A script under a name that changes with its content, to be pinned: `src` below this server, `integrity` for the tag. */
const pinned = z.object({ src: z.string(), integrity: z.string() });

/** `GET /v1/release.json`: how the widget of this release can be embedded. */
export const release = z.object({
  loader: z.string().describe('always the newest, below this server'),
  pinned,
  pinnedAsk: pinned.describe('the same, with surveys that come up by themselves'),
});
export type Release = z.infer<typeof release>;
