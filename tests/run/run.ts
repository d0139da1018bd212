import type { Counts } from './counts.ts';
import type { Suite } from './suites.ts';

/** What came of a suite, and how long its first time took, in seconds on the wall. */
export interface Done {
  readonly suite: Suite;
  counts: Counts;
  readonly seconds: number;
}

/** A run of suites, as far as it is. */
export class Run {
  readonly done: Done[] = [];
  readonly underWay = new Set<Suite>();

  /** Runs suites in their order, so many at once, the build before the others begin; then again what may have failed by chance, with nothing beside it. */
  async all(suites: readonly Suite[], atOnce: number): Promise<void> {
    const left = [...suites];
    if (left[0]?.name === 'build') await this.#first(left.shift()!);
    const oneAfterAnother = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) await this.#first(next);
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
    for (const one of this.done) await this.#again(one);
  }

  async #first(suite: Suite): Promise<void> {
    const start = performance.now();
    const counts = await this.#during(suite, () => suite.run());
    this.done.push({ suite, counts, seconds: (performance.now() - start) / 1000 });
  }

  async #again(one: Done): Promise<void> {
    const { suite, counts } = one;
    if (suite.again) one.counts = await this.#during(suite, () => suite.again!(counts));
  }

  async #during<T>(suite: Suite, runs: () => Promise<T>): Promise<T> {
    this.underWay.add(suite);
    try {
      return await runs();
    } finally {
      this.underWay.delete(suite);
    }
  }
}
