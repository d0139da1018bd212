import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftsOf, dropOldDrafts } from '../src/drafts.ts';
import { MessageDraft } from '../src/inbox/message-draft.ts';
import { KeptEdit } from '../src/kept-edit.ts';
import type { Session } from '../src/shell/session.ts';
import { unsavedOf, unsavedOn } from '../src/shell/unsaved.ts';
import { siteRef } from './fixtures.ts';

const elsewhere = (): boolean => dispatchEvent(new StorageEvent('storage', { key: null }));
/** One whose controllers are told that it is on the page. */
function hostOnPage(): ReactiveControllerHost & { leave(): void } {
  const controllers: ReactiveController[] = [];
  return {
    ...host,
    addController: (one: ReactiveController) => (controllers.push(one), one.hostConnected?.()),
    leave: () => controllers.forEach((one) => one.hostDisconnected?.()),
  };
}
const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
interface Site {
  revision: number;
  name: string;
  days: number;
}
const edited = (on: ReactiveControllerHost = host): KeptEdit<Site, Omit<Site, 'revision'>> =>
  new KeptEdit(on, 'site.change', ({ name, days }) => ({ name, days }));
const as = (id: string, role: 'manager' | 'agent' = 'manager'): Pick<Session, 'me' | 'site'> => ({
  me: { person: { id, name: 'Mei', email: 'mei@shop.example' }, sites: [], mail: 'sent', lastEventId: '' },
  site: siteRef(role, { id: '1', key: 'shop', name: 'Shop' }),
});
const read: Site = { revision: 3, name: 'Shop', days: 7 };

before(() => loadWords());

describe('drafts', () => {
  afterEach(() => localStorage.clear());

  it('are kept for each person and object, and go with the person who signs out', () => {
    draftsOf('a').keep('reply on 1', { text: '亲爱的王小明：\n' });
    draftsOf('b').keep('reply on 1', { text: 'Dear Maya,' });
    expect(draftsOf('a').read('reply on 1')).to.deep.equal({ text: '亲爱的王小明：\n' });
    expect(draftsOf('a').read('reply on 2')).to.equal(undefined);
    draftsOf('a').dropAll();
    expect(draftsOf('a').read('reply on 1')).to.equal(undefined);
    expect(draftsOf('b').read('reply on 1')).to.deep.equal({ text: 'Dear Maya,' });
  });

  it('that are too old or not ours are dropped', () => {
    const day = 86_400_000;
    const old = JSON.stringify({ at: Date.now() - 31 * day, value: 'old' });
    const fresh = JSON.stringify({ at: Date.now() - 29 * day, value: 'fresh' });
    for (const [key, text] of Object.entries({ old, fresh, broken: '{', empty: 'null' }))
      localStorage.setItem(`huiyin.draft.a.${key}`, text);
    localStorage.setItem('elsewhere', old);
    for (const about of ['old', 'broken', 'empty']) expect(draftsOf('a').read(about), about).to.equal(undefined);
    dropOldDrafts();
    expect(Object.keys(localStorage).toSorted()).to.deep.equal(['elsewhere', 'huiyin.draft.a.fresh']);
  });

  it('live as long as the page where storage refuses', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      draftsOf('a').keep('x', { text: 'Still here' });
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(draftsOf('a').read('x')).to.deep.equal({ text: 'Still here' });
    draftsOf('a').dropAll();
    expect(draftsOf('a').read('x')).to.equal(undefined);
  });
});

it('what is not saved is listed with the way to it', () => {
  const { me, site } = as('a');
  const sites = [site, { ...site, id: '2', key: 'tea', name: 'Tea' }];
  const drafts = draftsOf('a');
  for (const about of [
    'reply 12 1',
    'note 7 2',
    'rules csat 1',
    'look 2',
    'teams 1',
    'reply 3 gone',
    'strange',
    'target nps 1',
    'target first_reply 2',
  ])
    drafts.keep(about, { text: '…' });
  const listed = unsavedOf({ ...me, sites }).map(({ label, href }) =>
    `${label} ${href}`.replaceAll(/[\u2068\u2069]/g, ''),
  );
  expect(listed).to.deep.equal([
    'Look of the widget · Tea /admin/settings/site?site=tea',
    'Note on #7 · Tea /admin/inbox/7?site=tea',
    'Reply to #12 · Shop /admin/inbox/12?site=shop',
    'Rules of csat · Shop /admin/ask/csat/rules?site=shop',
    'Target of the first reply, median · Tea /admin/insights/first_reply?site=tea',
    'Target of NPS · Shop /admin/insights/nps?site=shop',
    'Teams and departments · Shop /admin/settings/teams?site=shop',
  ]);
  expect([...unsavedOn('1', 'a', ['reply', 'note'])]).to.deep.equal(['12']);
  localStorage.clear();
});

describe('the draft of a message', () => {
  afterEach(() => localStorage.clear());
  const draft = (revision = 1): MessageDraft => new MessageDraft(draftsOf('a'), 'reply on 1', revision);

  it('remembers what the ticket was when it was begun, until it is emptied', () => {
    draft(4).write('We are sorry.', 4);
    expect(draft(9)).to.include({ text: 'We are sorry.', base: 4 });
    const again = draft(9);
    again.write('  \n', 9);
    again.write('Hello', 10);
    expect(draft(12)).to.include({ text: 'Hello', base: 10 });
  });

  it('is sent under one id as long as it is the same text', () => {
    const first = draft().messageId('We are sorry.');
    draft().write('We are sorry', 1);
    draft().write('We are sorry.', 1);
    expect(draft().messageId('We are sorry.')).to.equal(first);
    expect(draft().messageId('We are very sorry.')).not.to.equal(first);
    draft().drop();
    expect(draft().messageId('We are sorry.')).not.to.equal(first);
  });
});

describe('an edit', () => {
  afterEach(() => localStorage.clear());
  const begun = (from: Site = read, person = 'a'): ReturnType<typeof edited> => {
    const edit = edited();
    edit.begin(as(person), 'site', from);
    return edit;
  };

  it('that was left goes on where it was, for whoever left it; what others changed besides is taken over', () => {
    begun().set({ name: 'Tea', days: 7 });
    const later = begun({ ...read, revision: 5, days: 9 });
    expect(later).to.include({ isRestored: true, isChanged: true });
    expect(later.draft).to.deep.equal({ name: 'Tea', days: 9 });
    expect(later.read.revision).to.equal(5);
    expect(later.change).to.deep.equal({ name: 'Tea' });
    expect(begun(read, 'b')).to.include({ isRestored: false, isChanged: false });
  });

  it('takes over what is read later of the same where it overwrites nothing', () => {
    const edit = edited();
    edit.take(as('a'), 'site', read);
    edit.take(as('a'), 'site', { ...read, revision: 5, days: 9 });
    expect([edit.draft.days, edit.read.revision, edit.isChanged]).to.deep.equal([9, 5, false]);
    edit.set({ ...edit.draft, name: 'Tea' });
    edit.take(as('a'), 'site', { ...read, revision: 6, days: 11 });
    expect([edit.draft, edit.read.revision]).to.deep.equal([{ name: 'Tea', days: 11 }, 6]);
    edit.take(as('a'), 'site', { ...read, revision: 7, name: 'Theirs' });
    expect([edit.draft.name, edit.read.revision]).to.deep.equal(['Tea', 6]);
  });

  it('in two tabs of one person is one edit: no tab takes away what was typed in the other', () => {
    const hosts = [hostOnPage(), hostOnPage()];
    const [one, two] = hosts.map((on) => edited(on)) as [ReturnType<typeof edited>, ReturnType<typeof edited>];
    for (const edit of [one, two]) edit.begin(as('a'), 'site', read);
    one.set({ name: 'Tea', days: 7 });
    elsewhere();
    for (const days of [8, 9]) {
      two.set({ ...two.draft, days });
      elsewhere();
    }
    for (const edit of [one, two, begun()]) expect(edit.draft).to.deep.equal({ name: 'Tea', days: 9 });
    two.set({ ...two.draft, name: 'Coffee' });
    elsewhere();
    expect([one.draft.name, two.draft.name]).to.deep.equal(['Tea', 'Coffee']);
    two.settle({ revision: 4, name: 'Coffee', days: 9 });
    elsewhere();
    expect(one.draft).to.deep.equal({ name: 'Tea', days: 9 });
    for (const on of hosts) on.leave();
  });

  it('in two tabs is still one edit when somebody else has saved: what is typed on in one is followed in the other', () => {
    const hosts = [hostOnPage(), hostOnPage()];
    const [one, two] = hosts.map((on) => edited(on)) as [ReturnType<typeof edited>, ReturnType<typeof edited>];
    for (const edit of [one, two]) edit.begin(as('a'), 'site', read);
    const type = (edit: typeof one, typed: Partial<Site>): void => {
      edit.set({ ...edit.draft, ...typed });
      elsewhere();
    };
    type(one, { name: 'Te' });
    for (const edit of [one, two]) {
      edit.take(as('a'), 'site', { ...read, revision: 4, days: 8 });
      elsewhere();
    }
    type(one, { name: 'Tea for two' });
    type(two, { days: 9 });
    for (const edit of [one, two, begun()]) expect(edit.draft).to.deep.equal({ name: 'Tea for two', days: 9 });
    for (const on of hosts) on.leave();
  });

  it('of a text is followed in another tab while it is written, but for the lines that are changed there', () => {
    const hosts = [hostOnPage(), hostOnPage()];
    const [one, two] = hosts.map((on) => new KeptEdit<string, string>(on, 'site.change', (text) => text)) as [
      KeptEdit<string, string>,
      KeptEdit<string, string>,
    ];
    for (const edit of [one, two]) edit.begin(as('a'), 'words', 'late\nbroken');
    for (const text of ['late\nbroken\nl', 'late\nbroken\nlost']) {
      two.set(text);
      elsewhere();
      expect(one.draft).to.equal(text);
    }
    one.set('late\nlost');
    elsewhere();
    for (const edit of [one, two]) expect(edit.draft).to.equal('late\nlost');
    for (const on of hosts) on.leave();
  });

  it('of what others changed too stays an edit of what was read then, so that saving it says so', () => {
    begun().set({ name: 'Tea', days: 7 });
    const later = begun({ ...read, revision: 5, name: 'Coffee' });
    expect([later.draft.name, later.read.revision]).to.deep.equal(['Tea', 3]);
  });

  it('is not shown to who may no longer change it', () => {
    begun().set({ name: 'Tea', days: 7 });
    const edit = edited();
    edit.begin(as('a', 'agent'), 'site', read);
    expect(edit).to.include({ isRestored: false, isChanged: false });
    expect(begun().isRestored).to.equal(true);
  });

  it('goes when it is saved, discarded, or typed back', () => {
    for (const end of [
      (edit: ReturnType<typeof edited>) => edit.settle({ ...read, revision: 4, name: 'Tea' }),
      (edit: ReturnType<typeof edited>) => edit.settle(),
      (edit: ReturnType<typeof edited>) => edit.set({ name: 'Shop', days: 7 }),
    ]) {
      const edit = begun();
      edit.set({ name: 'Tea', days: 7 });
      end(edit);
      expect(edit.isChanged).to.equal(false);
      expect(begun().isRestored).to.equal(false);
    }
  });

  it('stays where somebody else was faster, with what they did besides, and is an edit of theirs then', () => {
    const edit = begun();
    edit.set({ name: 'Tea', days: 7 });
    edit.rebase({ revision: 4, name: 'Coffee', days: 8 });
    expect(edit.draft).to.deep.equal({ name: 'Tea', days: 8 });
    expect(edit.change).to.deep.equal({ name: 'Tea' });
    expect(begun({ revision: 4, name: 'Coffee', days: 8 }).read.revision).to.equal(4);
  });

  it('takes over item by item and language by language what others changed, and says where both changed the same', () => {
    type List = { items: { id: string; label: Record<string, string>; members: string[] }[] };
    const item = (id: string, label: Record<string, string>, ...members: string[]) => ({ id, label, members });
    const edit = new KeptEdit<List, List>(host, 'site.change', (list) => list);
    edit.take(as('a'), 'teams', { items: [item('a', { en: 'A' }, 'mei'), item('b', { en: 'B' })] });
    edit.set({ items: [item('a', { en: 'A', ja: 'あ' }, 'mei', 'tom'), item('b', { en: 'Mine' }), item('new', {})] });
    edit.take(as('a'), 'teams', {
      items: [item('b', { en: 'B' }), item('a', { en: 'A', 'zh-CN': '甲' }, 'ida', 'mei')],
    });
    const both = [
      item('b', { en: 'Mine' }),
      item('new', {}),
      item('a', { en: 'A', ja: 'あ', 'zh-CN': '甲' }, 'ida', 'mei', 'tom'),
    ];
    expect(edit.draft).to.deep.equal({ items: both });
    edit.rebase({ items: [item('b', { en: 'Theirs' }), item('a', { en: 'A' }, 'mei')] });
    expect(edit.clashes).to.deep.equal([['items', 'b', 'label', 'en']]);
    edit.set({ items: [item('b', { en: 'Theirs' })] });
    expect(edit.clashes).to.deep.equal([]);
  });

  it('that is saved keeps what was typed since it was sent', () => {
    const edit = begun();
    edit.set({ name: ' Tea ', days: 7 });
    const { draft: sent } = edit;
    edit.set({ ...sent, days: 9 });
    edit.settle({ revision: 4, name: 'Tea', days: 7 }, sent);
    expect([edit.draft, edit.change, edit.read.revision]).to.deep.equal([{ name: 'Tea', days: 9 }, { days: 9 }, 4]);
    expect(begun({ revision: 4, name: 'Tea', days: 7 }).draft.days).to.equal(9);
  });

  it('that is saved after its form was left takes nothing away that is typed in another', () => {
    const on = hostOnPage();
    const left = edited(on);
    left.begin(as('a'), 'site', read);
    left.set({ name: 'Tea', days: 7 });
    const { draft: sent } = left;
    on.leave();
    const later = begun();
    later.set({ ...later.draft, days: 9 });
    left.settle({ revision: 4, name: 'Tea', days: 7 }, sent);
    expect(begun({ revision: 4, name: 'Tea', days: 7 }).draft).to.deep.equal({ name: 'Tea', days: 9 });
  });

  it('of what was saved elsewhere just so is none any more', () => {
    begun().set({ name: 'Tea', days: 7 });
    expect(begun({ revision: 4, name: 'Tea', days: 7 })).to.include({ isChanged: false, isRestored: false });
  });

  it('of lines has those that either added, and none that either took away', () => {
    for (const [typed, draft] of [
      ['a\nb', 'b\ntheirs'],
      ['a', 'theirs'],
      ['b', 'b\ntheirs'],
    ] as const) {
      const edit = new KeptEdit<string, string>(host, 'site.change', (text) => text);
      edit.begin(as('a'), 'origins', 'a');
      edit.set(typed);
      edit.rebase('theirs');
      expect(edit.draft).to.equal(draft);
      localStorage.clear();
    }
  });

  it('of an earlier release gets what it lacks from what was read', () => {
    draftsOf('a').keep('site 1', { read, draft: { name: 'Tea' } });
    expect(begun().draft).to.deep.equal({ name: 'Tea', days: 7 });
  });
});
