import { client } from '../kit/api.ts';
import type { Running } from '../kit/server.ts';

/** What was filled in at once is gone through by jobs, some minutes long for a million tickets or answers: until nothing waits. */
export async function jobsDone({ url }: Running, cookie: string, siteId: string): Promise<void> {
  const owner = client([url]).as({ cookie });
  const waits = async (): Promise<boolean> => {
    const { jobs } = (await owner.get(`/api/sites/${siteId}/health`)).body;
    return jobs.some(({ waitingSince }: { waitingSince: string | null }) => waitingSince !== null);
  };
  while (await waits()) await new Promise((again) => setTimeout(again, 1_000));
}
