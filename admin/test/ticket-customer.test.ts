import { expect } from 'chai';
import '../src/inbox/ticket-customer.ts';
import { speak } from '../src/language/language.ts';
import { ticketView } from './fixtures.ts';

it('customers who may be the same are told apart where they are called the same, or nothing', async () => {
  await speak('en');
  const element = document.createElement('ticket-customer');
  const maybeSame = [
    { id: 'c1', name: null },
    { id: 'c2', name: 'Ann' },
    { id: 'c3', name: null },
  ];
  Object.assign(element, { ticket: ticketView({ customerId: 'c', maybeSame }) });
  document.body.append(element);
  await element.updateComplete;
  const names = Array.from(element.renderRoot.querySelectorAll('li a'), ({ textContent }) => textContent.trim());
  element.remove();
  expect(names).to.deep.equal(['No name (1)', 'Ann', 'No name (2)']);
});
