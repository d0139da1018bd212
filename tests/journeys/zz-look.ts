import { startJourney } from '../kit/journey.ts';
const t0 = performance.now();
await using j = await startJourney({ sampleData: true });
console.log('started', Math.round(performance.now() - t0));
const page = await j.ownerPage();
await page.setViewportSize({ width: 1280, height: 800 });
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
for (const [name, path] of [['today', '/admin'], ['inbox', '/admin/inbox'], ['insights', '/admin/insights'], ['improve', '/admin/improve'], ['ask', '/admin/ask'], ['settings', '/admin/settings'], ['install', '/admin/settings/install'], ['people', '/admin/settings/people'], ['keys', '/admin/settings/keys'], ['password', '/admin/settings/password']] as const) {
  const t = performance.now();
  await page.goto(path);
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/j/${name}.png` });
  console.log(name, Math.round(performance.now() - t));
}
const v = await j.visitorPage();
await v.setViewportSize({ width: 1280, height: 800 });
await v.goto('/demo');
await v.getByRole('button', { name: 'Feedback' }).click();
await v.waitForTimeout(800);
await v.screenshot({ path: `/tmp/j/demo.png` });
await page.goto('/docs'); await page.waitForTimeout(2500);
await page.screenshot({ path: `/tmp/j/docs.png` });
