import { expect } from 'chai';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-header.ts';
import { speak } from '../src/language/language.ts';
import { siteRef, ticketView } from './fixtures.ts';

const response = { contact: { name: null, email: 'li@mail.example', phone: '123' } } as TicketView['response'];

const rated = 'Rated 2 of 5 after it was solved';

describe('the head of a ticket', () => {
  beforeEach(() => speak('en'));

  for (const [width, outcomeScore, said] of [
    ['700px', 2, ['delivery', 'li@mail.example', '123', rated]],
    ['900px', 2, [rated]],
    ['900px', null, []],
  ] as const)
    it(`says what stands beside where that is folded: in ${width} ${said.join(', ') || 'nothing'}`, async () => {
      const page = document.body.appendChild(document.createElement('div'));
      page.style.cssText = `container-type: inline-size; width: ${width}`;
      const ticket = ticketView({ category: 'delivery', response, outcomeScore });
      const header = Object.assign(document.createElement('ticket-header'), {
        inSight: { ticket },
        me: { id: 'p1', name: 'Mei' },
        site: siteRef('viewer'),
      });
      page.append(header);
      await header.updateComplete;
      const contact = header.renderRoot.querySelector('.contact')!;
      const shown = [...contact.children].filter((one) => one.checkVisibility());
      expect(shown.map(({ textContent }) => textContent.trim())).to.deep.equal(said);
      expect(contact.checkVisibility()).to.equal(said.length > 0);
      page.remove();
    });
});
