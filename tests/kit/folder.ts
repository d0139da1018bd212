import type { TestProject } from 'vitest/node';
import { tempDir } from './temp.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that is gone after the run, for what lives as long as the process of the tests. */
    folder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const dir = tempDir();
  project.provide('folder', dir.path);
  return () => dir[Symbol.dispose]();
}
