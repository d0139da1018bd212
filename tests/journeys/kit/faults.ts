import type { Page } from 'playwright-core';

/** What a page complained about: errors on its console, exceptions, and what its Content-Security-Policy refused. */
export async function listenForFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error('CSP', event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample),
    );
  });
  return faults;
}
