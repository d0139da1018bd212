import { z } from 'zod';

/** `GET /v1/release.json`: how the widget of this release can be embedded. */
export const release = z.object({
  loader: z.string().describe('always the newest, below this server'),
  pinned: z
    .object({ src: z.string(), integrity: z.string() })
    .describe('the same under a name that changes with its content: below this server, with what the tag says of it'),
});
export type Release = z.infer<typeof release>;
