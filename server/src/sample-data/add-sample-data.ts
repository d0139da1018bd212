import type { Deps } from '../deps.ts';
import type { Site } from '../sites/read-site.ts';
export async function addSampleData(_deps: Deps, _site: Site): Promise<void> {}
