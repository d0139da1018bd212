/** What workerd has beside the platform of the web. */
declare module 'cloudflare:workers' {
  /** Lets work of the call under way go on after its answer, for thirty seconds at most. */
  export function waitUntil(work: Promise<unknown>): void;
}
