import { expect } from 'chai';
import { speak } from '../src/language/language.ts';
import { isSignature, signatureOf } from '../src/settings/check-signature.ts';
import '../src/settings/identity-secret.ts';
import '../src/settings/signature-test.ts';
import { scriptTag } from '../src/settings/script-tag.ts';
import { proxyLines } from '../src/settings/proxy-lines.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';
import { until } from '../../tests/kit/until.ts';

const path = `/api/sites/${site.id}/identity-secret`;
const secret = { secret: 'key', changedAt: '2026-11-02T00:00:00.000Z' };
/** HMAC-SHA256 of this sentence under `key`, as RFC 4231's contemporaries print it. */
const sentence = 'The quick brown fox jumps over the lazy dog';
const signature = 'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';

describe('a signature', () => {
  it('is the hex HMAC-SHA256 of the id', async () => {
    expect(await signatureOf(sentence, 'key')).to.equal(signature);
  });

  it('takes ids in any script as UTF-8', async () => {
    expect(await signatureOf('客户-1', '密钥')).to.match(/^[0-9a-f]{64}$/);
    expect(await signatureOf('客户-1', '密钥')).not.to.equal(await signatureOf('客户-2', '密钥'));
  });

  it('has 64 hex digits', () => {
    expect(isSignature(signature.toUpperCase())).to.equal(true);
    expect(isSignature(signature.slice(1))).to.equal(false);
    expect(isSignature(`${signature.slice(1)}g`)).to.equal(false);
  });
});

describe('signature-test', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.querySelectorAll('signature-test').forEach((element) => element.remove());
  });

  async function check(id: string, typed: string) {
    const calls = startFakeApi({ [`GET ${path}`]: secret });
    const element = document.createElement('signature-test');
    element.siteId = site.id;
    document.body.append(element);
    await element.updateComplete;
    const fields = [...element.renderRoot.querySelectorAll('ui-field')];
    for (const [at, value] of [id, typed].entries()) {
      const field = fields[at]!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    element.renderRoot.querySelector('form')!.requestSubmit();
    await element.updateComplete;
    return { element, calls, fields };
  }

  it('says right for the signature of the id, in either case and with blanks around', async () => {
    const { element } = await check(` ${sentence}`, ` ${signature.toUpperCase()} `);
    await until(() => textOf(element).includes('Right:'));
  });

  it('says wrong for that of another id', async () => {
    const { element } = await check('somebody else', signature);
    await until(() => textOf(element).includes('Wrong:'));
  });

  it('says what is no signature at all, and asks nobody', async () => {
    const { fields, calls } = await check(sentence, 'abc');
    await until(() => fields[1]?.error.includes('64 hex digits'));
    expect(calls).to.have.length(0);
  });
});

describe('identity-secret', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(role: 'owner' | 'manager') {
    const calls = startFakeApi({ [`GET ${path}`]: secret, [`POST ${path}/rotation`]: { ...secret, secret: 'fresh' } });
    const holder = holdSession(role);
    const element = document.createElement('identity-secret');
    holder.append(element);
    await element.updateComplete;
    const press = (name: string): void =>
      [...element.renderRoot.querySelectorAll('ui-button')].find((one) => one.textContent?.trim() === name)!.click();
    return { element, calls, press };
  }

  it('is not even fetched before somebody asks to see it, and can be hidden again', async () => {
    const { element, calls, press } = await show('manager');
    expect(calls).to.have.length(0);
    press('Show the secret');
    const copy = await until(() => element.renderRoot.querySelector('ui-copy'));
    expect(copy.text).to.equal('key');
    await element.updateComplete;
    press('Hide the secret');
    await until(() => !element.renderRoot.querySelector('ui-copy'));
  });

  it('is made anew by an owner only, after a warning', async () => {
    const { element, calls, press } = await show('owner');
    press('Make a new secret');
    const asked = await until(() => document.querySelector('ui-question'));
    const sure = await until(() => asked.renderRoot.querySelector<HTMLElement>('ui-button[variant=danger]'));
    expect(calls).to.have.length(0);
    sure.click();
    const copy = await until(() => element.renderRoot.querySelector('ui-copy'));
    expect(copy.text).to.equal('fresh');
    element.remove();
    const other = await show('manager');
    expect(textOf(other.element)).to.contain('Only an owner');
    expect(textOf(other.element)).not.to.contain('Make a new secret');
  });
});

describe('the script tag', () => {
  const server = 'https://feedback.example';

  it('says only what is not usual, escaped', () => {
    expect(scriptTag(server, site)).to.equal(
      '<script src="https://feedback.example/huiyin.js" data-site="camellia" async></script>',
    );
    const theme = { ...site.theme, accent: '#8f2d56', position: 'top-left', offset: 24, zIndex: 5 } as const;
    const tag = scriptTag(server, { ...site, theme: { ...theme, label: { en: 'Say "hi" & more' } } });
    expect(tag).to.contain('data-accent="#8f2d56" data-position="top-left" data-offset="24" data-z="5"');
    expect(tag).to.contain('data-label="Say &quot;hi&quot; &amp; more"');
  });

  it('of one version carries its hash, and asks for the file as a stranger would', () => {
    const pinned = { src: 'huiyin-Ab12.js', integrity: 'sha384-xyz' };
    expect(scriptTag(server, site, { pinned })).to.equal(
      '<script src="https://feedback.example/huiyin-Ab12.js" integrity="sha384-xyz" crossorigin="anonymous" data-site="camellia" async></script>',
    );
  });

  it('says that surveys come up by themselves where they do', () => {
    expect(scriptTag(server, site, { asks: true })).to.equal(
      '<script src="https://feedback.example/huiyin.js" data-site="camellia" data-ask async></script>',
    );
  });

  it('through the site’s own web server passes one folder on, without cookies', () => {
    expect(proxyLines('nginx', server)).to.contain('proxy_pass https://feedback.example/;');
    expect(proxyLines('nginx', server)).to.contain('proxy_set_header Host feedback.example;');
    expect(proxyLines('nginx', server)).to.contain('proxy_set_header Cookie "";');
    expect(proxyLines('Caddy', server)).to.contain('reverse_proxy https://feedback.example');
    expect(scriptTag('/hy', site)).to.contain('src="/hy/huiyin.js"');
  });
});
