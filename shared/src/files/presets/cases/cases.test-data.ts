import { chineseSurveyCases } from './chinese-surveys.test-data.ts';
import { helpDeskCases } from './help-desks.test-data.ts';
import { layeredSurveyCases } from './layered-surveys.test-data.ts';
import type { PresetCase } from './made-up.test-data.ts';
import { registerCases } from './registers.test-data.ts';
import { reviewCases } from './reviews.test-data.ts';
import { surveyCases } from './surveys.test-data.ts';

/** A file of each format that is known. */
export const presetCases: readonly PresetCase[] = [
  ...chineseSurveyCases,
  ...surveyCases,
  ...layeredSurveyCases,
  ...helpDeskCases,
  ...reviewCases,
  ...registerCases,
];

/** The file of a format. */
export const caseOf = (name: string): PresetCase => presetCases.find(({ preset }) => preset === name)!;
