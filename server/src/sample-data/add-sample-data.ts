import type { Call } from '../base/call.ts';
import type { SamplePart } from '../base/sample-part.ts';

/** Fills a site with what each part adds, one after the other. Every row is marked as sample. */
export async function addSampleData(call: Call, parts: readonly SamplePart[]): Promise<void> {
  for (const part of parts) await part.add?.(call);
}
