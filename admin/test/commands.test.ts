import { expect } from 'chai';
import { loadWords, speak } from '../src/language/language.ts';
import { commandsFor } from '../src/shell/commands.ts';
import { pathOn } from '../src/shell/switch-site.ts';
import { sessionOf, siteRef } from './fixtures.ts';

function found(typed: string, role: 'owner' | 'agent' | 'viewer'): string[] {
  return commandsFor(typed, sessionOf(role)).map(({ label }) => label);
}

before(() => loadWords());

describe('the palette', () => {
  afterEach(() => speak('en'));

  it('finds the sections that a person has, of Settings and beside the surveys of Ask', async () => {
    expect(found('people', 'owner')[0]).to.equal('Go to Settings: People');
    expect(found('people', 'agent')).to.have.length(1);
    expect(found('install', 'agent')[0]).to.equal('Go to Settings: Install');
    expect(found('places', 'viewer')[0]).to.equal('Go to Ask: Places');
    await speak('zh-CN');
    expect(found('成员', 'owner')[0]).to.equal('前往设置：成员');
  });
});

describe('another site', () => {
  for (const [path, role, there] of [
    ['/admin/inbox/12', 'agent', '/admin/inbox'],
    ['/admin/settings/people', 'owner', '/admin/settings/people'],
    ['/admin/settings/keys', 'agent', '/admin/settings'],
    ['/admin/ask/csat', 'owner', '/admin/ask'],
    ['/admin', 'agent', '/admin'],
  ] as const)
    it(`shows of ${path} what its ${role} sees there`, () => expect(pathOn(siteRef(role), path)).to.equal(there));

  it('is made from the palette by whoever may', () => {
    expect(found('add a site', 'owner')[0]).to.equal('Add a site');
    expect(found('add a site', 'agent').includes('Add a site')).to.equal(false);
  });
});
