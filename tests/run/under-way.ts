import { readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/** Keeps the names of the tests under way in a file, for whoever has to end a run that takes too long. */
export default class UnderWay implements Reporter {
  readonly #file = process.env.HUIYIN_UNDER_WAY ?? '';
  readonly #names = new Set<string>();

  onTestCaseReady(test: TestCase): void {
    this.#names.add(nameOf(test));
    this.#write();
  }

  onTestCaseResult(test: TestCase): void {
    this.#names.delete(nameOf(test));
    this.#write();
  }

  #write(): void {
    if (this.#file) writeFileSync(this.#file, [...this.#names].join('\n'));
  }
}

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} › ${test.fullName}`;

/** The names in such a file; none when there is no file. */
export function readUnderWay(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
