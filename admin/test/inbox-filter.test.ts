import { expect } from 'chai';
import { asQuery, inboxPath, isNarrowed, readFilter } from '../src/inbox/inbox-filter.ts';

describe('the address of the Inbox', () => {
  it('is bare for the usual view and shows what is ours to answer', () => {
    expect(inboxPath(readFilter(''))).to.equal('/admin/inbox');
    expect(asQuery(readFilter(''))).to.deep.equal({ status: 'open' });
  });

  it('keeps every filter around a ticket, Chinese words and signs included', () => {
    const filter = readFilter('?status=all&assignee=me&category=a%26b&q=%E9%80%80%E6%AC%BE+%2312');
    expect(filter).to.deep.equal({ status: 'all', assignee: 'me', category: 'a&b', q: '退款 #12' });
    const path = inboxPath(filter, 12);
    expect(path).to.match(/^\/admin\/inbox\/12\?/);
    expect(readFilter(path.slice(path.indexOf('?')))).to.deep.equal(filter);
    expect(isNarrowed(filter)).to.equal(true);
  });

  it('takes a status it does not know for the usual one', () => {
    expect(readFilter('?status=dreaming').status).to.equal('open');
  });
});
