import { expect } from 'chai';
import { FakeServer } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';
import { until } from '../../tests/kit/until.ts';

/** A file of its own: a policy cannot be taken off a page again. */
describe('under a strict content security policy with trusted types', () => {
  it('looks the same and violates nothing', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (e) =>
      violations.push(`${e.violatedDirective} ${e.blockedURI}`),
    );
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "style-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'";
    document.head.append(meta);
    expect(() => (document.createElement('p').innerHTML = '<b></b>')).to.throw();
    await until(() => violations.length);
    expect(violations.splice(0).length).to.equal(1);
    const server = new FakeServer('POLICY/').start();
    const shown = new MountedWidget('POLICY');
    await shown.open();
    await shown.tap(2);
    await shown.press('Too slow');
    await shown.press('Complain');
    await shown.until(() => shown.find('[name=text]'));
    const { borderTopWidth, color } = getComputedStyle(shown.find('[name=text]')!);
    expect([borderTopWidth, color]).to.deep.equal(['1px', 'rgb(28, 28, 26)']);
    expect(violations).to.deep.equal([]);
    shown.remove();
    server.stop();
  });
});
