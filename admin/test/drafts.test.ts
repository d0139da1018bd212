import { expect } from 'chai';
import { isUuidV7 } from '@huiyin/shared/domain/ids';
import { drafts } from '../src/inbox/drafts.ts';

describe('drafts', () => {
  afterEach(() => {
    for (const key of ['a.reply', 'a.note', 'b.reply']) drafts.drop(key);
  });

  it('are kept apart by ticket and by who reads them', () => {
    drafts.keep('a.reply', 'Dear Maya,');
    drafts.keep('a.note', 'Call the courier');
    expect(drafts.read('a.reply')).to.equal('Dear Maya,');
    expect(drafts.read('a.note')).to.equal('Call the courier');
    expect(drafts.read('b.reply')).to.equal('');
  });

  it('survive a reload in the tab, and leave nothing behind when emptied', () => {
    drafts.keep('a.reply', '亲爱的王小明：\n');
    expect(sessionStorage.getItem('huiyin.draft.a.reply')).to.contain('王小明');
    drafts.keep('a.reply', '  \n');
    expect(sessionStorage.getItem('huiyin.draft.a.reply')).to.equal(null);
    expect(drafts.read('a.reply')).to.equal('');
  });

  it('give the same text the same message id, so that trying again stores it once', () => {
    const first = drafts.messageId('a.reply', 'We are sorry.');
    expect(isUuidV7(first)).to.equal(true);
    expect(drafts.messageId('a.reply', 'We are sorry.')).to.equal(first);
    expect(drafts.read('a.reply')).to.equal('We are sorry.');
  });

  it('give another text, or the same one after it was stored, another id', () => {
    const first = drafts.messageId('a.reply', 'We are sorry.');
    expect(drafts.messageId('a.reply', 'We are very sorry.')).not.to.equal(first);
    drafts.drop('a.reply');
    expect(drafts.messageId('a.reply', 'We are sorry.')).not.to.equal(first);
  });

  it('are kept for the page when the browser stores nothing', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      drafts.keep('b.reply', 'Still here');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(drafts.read('b.reply')).to.equal('Still here');
  });
});
