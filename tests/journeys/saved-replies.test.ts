import { expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';
import { acceptInvitation } from './kit/invitation.ts';
import { sendAtOnce } from './kit/send-at-once.ts';
import { widgetOn } from './kit/widget.ts';

test('a manager saves a reply by keyboard, an agent answers with it, and the customer reads it', async () => {
  await using journey = await startJourney();
  const manager = await journey.visitorPage();
  await acceptInvitation(manager, journey, { email: 'mia@shop.example', name: 'Mia', role: 'manager' });
  const agent = await journey.visitorPage();
  await acceptInvitation(agent, journey, { email: 'bo@shop.example', name: 'Bo', role: 'agent' });

  await manager.goto('/admin/settings/replies');
  await manager.getByText('No saved replies yet').waitFor();
  await manager.getByRole('button', { name: 'New saved reply' }).press('Enter');
  const title = manager.getByLabel('Title');
  await expect.poll(() => title.evaluate((field) => field.matches(':focus'))).toBe(true);
  await manager.keyboard.type('On its way');
  await manager.getByRole('textbox', { name: 'Text in English' }).focus();
  await manager.keyboard.type('Hello ');
  await manager.getByRole('button', { name: 'Customer’s name' }).press('Enter');
  await manager.keyboard.type(', case {number} is on its way. {agent}');
  await manager.getByRole('button', { name: 'Save the reply' }).press('Enter');
  await manager.getByText('“On its way” is ready to be used.').waitFor();
  await manager.getByRole('button', { name: 'Edit On its way' }).waitFor();

  const visitor = await journey.visitorPage();
  await visitor.goto('/demo');
  const widget = widgetOn(visitor);
  await widget.open();
  const number = await widget.complain('The parcel is late', { category: 'Delivery', name: 'Mei' });

  await sendAtOnce(agent);
  await agent.goto(`/admin/inbox/${number}`);
  const field = agent.getByRole('textbox', { name: 'Your reply' });
  await field.press('Control+/');
  const search = agent.getByRole('combobox', { name: 'Search saved replies' });
  await search.pressSequentially('its way');
  await agent.getByRole('option', { name: /On its way/ }).waitFor();
  await search.press('Enter');
  const said = `Hello Mei, case ${number} is on its way. Bo`;
  await expect.poll(() => field.inputValue()).toBe(said);
  await agent.keyboard.press('Control+Enter');
  await widget.panel.getByText(said).waitFor();

  // Who answers uses them, and does not change them.
  await agent.goto('/admin/settings/replies');
  await agent.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(await agent.getByRole('link', { name: 'Saved replies' }).count()).toBe(0);
});
