import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../base/problem.ts';

/** Refuses a body of more than so many bytes, with what is said of it. Throws Problem('too_large'). */
export const largestBody = (bytes: number, detail = `at most ${bytes} bytes`) =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('too_large', { detail });
    },
  });
