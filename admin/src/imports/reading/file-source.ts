import { chunksOf } from '@huiyin/shared/files/reading/chunks-of';
import type { Source } from '@huiyin/shared/files/reading/source';

/** A file that somebody chose, read from the disk piece by piece. */
export const fileSource = (file: File): Source => ({
  name: file.name,
  open: () => chunksOf(file.stream()),
  between: async () => undefined,
});
