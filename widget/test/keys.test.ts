import { expect } from 'chai';
import { FakeServer } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';

describe('keys', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  beforeEach(async () => {
    server = new FakeServer('KEYS/').start();
    shown = new MountedWidget('KEYS');
    await shown.open();
    await shown.until(() => shown.root.activeElement?.role === 'radio');
  });
  afterEach(() => {
    document.documentElement.dir = '';
    shown.remove();
    server.stop();
  });
  const at = (): string => shown.root.activeElement!.ariaLabel!.slice(0, 1);

  it('of a scale move with arrows, Home and End without choosing', async () => {
    const walked = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'Home', 'End', 'ArrowRight'].map(
      (key) => {
        expect(shown.key(key).defaultPrevented).to.equal(true);
        return at();
      },
    );
    expect(walked).to.deep.equal(['2', '3', '2', '1', '5', '1', '5', '1']);
    expect(shown.all('[role=radio]').filter((r) => r.tabIndex === 0).length).to.equal(1);
    expect(shown.find('[aria-checked=true]')).to.equal(null);
  });

  it('of a scale are mirrored where the text runs from right to left', async () => {
    shown.find('.huiyin')!.dir = 'rtl';
    shown.key('ArrowLeft');
    expect(at()).to.equal('2');
    shown.key('ArrowRight');
    expect(at()).to.equal('1');
  });

  it('leave other keys alone', () => {
    for (const key of ['a', 'Tab', ' ']) expect(shown.key(key).defaultPrevented, key).to.equal(false);
  });

  for (const key of ['Enter', ' '])
    it(`press nothing where ${key === ' ' ? 'Space' : key} is held while the focus comes to what acts`, () => {
      expect(shown.key(key).defaultPrevented, 'pressed').to.equal(false);
      expect(shown.key(key, { repeat: true }).defaultPrevented, 'held').to.equal(true);
      shown.button.focus();
      expect(shown.key(key, { repeat: true }).defaultPrevented, 'held at the launcher').to.equal(true);
    });

  it('of a text are repeated where they are held', async () => {
    await shown.tap(1);
    (await shown.until(() => shown.find('textarea'))).focus();
    for (const key of ['Enter', ' ']) expect(shown.key(key, { repeat: true }).defaultPrevented).to.equal(false);
  });

  it('never reach the page, neither on their way in nor out', () => {
    const heard: string[] = [];
    const hear = (e: Event): void => void heard.push(e.type);
    const types = ['keydown', 'keypress', 'keyup'];
    for (const target of [document, document.body, shown.host])
      for (const type of types) for (const capture of [true, false]) target.addEventListener(type, hear, capture);
    for (const type of types)
      shown.root.activeElement!.dispatchEvent(new KeyboardEvent(type, { key: 'j', bubbles: true, composed: true }));
    expect(heard).to.deep.equal([]);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(heard.length).to.equal(4);
    for (const target of [document, document.body, shown.host])
      for (const type of types) for (const capture of [true, false]) target.removeEventListener(type, hear, capture);
  });
});
