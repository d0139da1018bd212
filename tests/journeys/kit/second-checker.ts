import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

interface Ace {
  Checker: new () => {
    disableRule(rule: string): void;
    check(root: Document, rulesets: string[]): Promise<{ results: Finding[] }>;
  };
}

interface Finding {
  ruleId: string;
  value: [category: string, result: string];
  path: { dom: string };
  snippet: string;
  message: string;
}

/** Where it is mistaken. */
const mistakes = [
  // It does not know that radio buttons of two shadow roots are two groups, whatever they are called.
  /^input_checkboxes_grouped /,
  // It does not see the words in a slot of a label; axe does.
  /^input_label_exists .*ui-checkbox/,
  // It does not find the combobox that goes through a list, where both stand in a shadow root.
  /^aria_child_tabbable .*role="listbox"/,
];

/**
 * What IBM's checker holds to be against WCAG 2.2, one line a place: beside axe it knows fields with a placeholder alone, groups
 * with too many tab stops, what can be focused and has no role. What it only would like a person to look at is left out.
 */
export async function secondFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(source);
  const findings = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Ace };
    const checker = new ace.Checker();
    // It takes what is disabled for text; axe measures too, and `contrastFaults` in every state.
    checker.disableRule('text_contrast_sufficient');
    const { results } = await checker.check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [category, result] }) => category === 'VIOLATION' && result === 'FAIL')
      .map(({ ruleId, message, path, snippet }) => `${ruleId} ${message} ${path.dom} ${snippet}`);
  });
  return findings.filter((finding) => !mistakes.some((mistake) => mistake.test(finding)));
}
