import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 A and AA, one line a place; `within` is a selector of the document, `runOnly` its tags or rules,
 * `but` rules of these that are left out.
 */
export async function axeFindings(
  page: Page,
  within = 'html',
  runOnly = wcag,
  but: readonly string[] = [],
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, only, leftOut]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const rules = Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }]));
      // `preload`: it would fetch every style sheet once more, for a rule that is none of these.
      const how = { runOnly: only, rules, resultTypes: ['violations'], preload: false };
      const { violations } = await axe.run(selector, how);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
      );
    },
    [within, runOnly, but] as const,
  );
}

/** That words stand out from their ground. */
export const contrastRule = 'color-contrast';

/** WCAG 2.2 A and AA and what axe holds to be good practice. */
export const strict = [...wcag, 'best-practice'];

/** What another language can change of one and the same view: that it is named, and in which language. */
export const wordRules = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'frame-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'label-content-name-mismatch',
  'label-title-only',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang',
];
