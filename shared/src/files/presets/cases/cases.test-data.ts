import { file } from '../../reading/source.test-data.ts';
import type { Source } from '../../reading/source.ts';
import { chineseSurveyCases } from './chinese-surveys.test-data.ts';
import { freshdeskCases } from './freshdesk-tickets.test-data.ts';
import { googleCases } from './google-forms.test-data.ts';
import { helpDeskCases } from './help-desks.test-data.ts';
import { jiraCases } from './jira-issues.test-data.ts';
import { layeredSurveyCases } from './layered-surveys.test-data.ts';
import type { PresetCase } from './made-up.test-data.ts';
import { npsExportCases } from './nps-export.test-data.ts';
import { placeCases } from './places.test-data.ts';
import { registerCases } from './registers.test-data.ts';
import { reviewCases } from './reviews.test-data.ts';
import { surveyCases } from './surveys.test-data.ts';
import { zendeskCases } from './zendesk-tickets.test-data.ts';

/** Files of each format that is known, each under its name. */
export const presetCases: readonly (PresetCase & { title: string })[] = [
  ...chineseSurveyCases,
  ...surveyCases,
  ...googleCases,
  ...npsExportCases,
  ...layeredSurveyCases,
  ...helpDeskCases,
  ...zendeskCases,
  ...freshdeskCases,
  ...jiraCases,
  ...reviewCases,
  ...registerCases,
  ...placeCases,
].map((one) => ({ ...one, title: one.of ? `${one.preset} ${one.of}` : one.preset }));

/** The first file of a format. */
export const caseOf = (name: string): PresetCase => presetCases.find(({ preset }) => preset === name)!;

/** The file itself. */
export const sourceOfCase = async ({ source, text }: PresetCase): Promise<Source> => (await source?.()) ?? file(text);
