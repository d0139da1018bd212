import { expect } from 'chai';
import { HuiyinRatingScale } from '../src/huiyin-rating-scale.ts';
import { define } from '../src/define.ts';

define('huiyin-rating-scale', HuiyinRatingScale);

describe('rating scale', () => {
  let scale: HuiyinRatingScale;
  const words = ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'];
  const points = (): HTMLButtonElement[] => [...scale.shadowRoot!.querySelectorAll('button')];
  const focused = (): string | undefined => (scale.shadowRoot!.activeElement as HTMLElement | null)?.textContent.trim();
  const key = async (name: string): Promise<boolean> => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
    (scale.shadowRoot!.activeElement ?? scale).dispatchEvent(event);
    await scale.updateComplete;
    await scale.updateComplete;
    return event.defaultPrevented;
  };

  beforeEach(async () => {
    scale = new HuiyinRatingScale();
    Object.assign(scale, { min: 1, max: 5, label: 'How was it?', name: (n: number) => `${n} of 5, ${words[n - 1]}` });
    document.body.append(scale);
    await scale.updateComplete;
    scale.focus();
  });
  afterEach(() => {
    scale.remove();
    document.documentElement.dir = '';
  });

  it('is a radio group with the question as its name', () => {
    const group = scale.shadowRoot!.querySelector('[role=radiogroup]')!;
    expect(group.ariaLabel).to.equal('How was it?');
    expect(points().map((p) => p.getAttribute('role'))).to.deep.equal(Array(5).fill('radio'));
  });

  it('names each point with its score, the scale and a word', () => {
    expect(points()[3]!.ariaLabel).to.equal('4 of 5, satisfied');
  });

  it('has one tab stop', () => {
    expect(points().filter((p) => p.tabIndex === 0).length).to.equal(1);
    expect(focused()).to.equal('1');
  });

  it('moves with arrows, Home and End without choosing', async () => {
    let chosen = 0;
    scale.addEventListener('choose', () => chosen++);
    expect(await key('ArrowRight')).to.equal(true);
    expect(focused()).to.equal('2');
    await key('ArrowLeft');
    await key('ArrowLeft');
    expect(focused()).to.equal('5');
    await key('Home');
    expect(focused()).to.equal('1');
    await key('End');
    expect(focused()).to.equal('5');
    await key('ArrowDown');
    expect(focused()).to.equal('1');
    expect(chosen).to.equal(0);
  });

  it('leaves other keys alone', async () => {
    expect(await key('a')).to.equal(false);
    expect(await key('Tab')).to.equal(false);
  });

  it('mirrors left and right where the page reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await key('ArrowLeft');
    expect(focused()).to.equal('2');
  });

  it('tells the chosen score and shows it once it is the value', async () => {
    let score: number | undefined;
    scale.addEventListener('choose', (e) => (score = (e as CustomEvent<number>).detail));
    points()[3]!.click();
    expect(score).to.equal(4);
    scale.value = 4;
    await scale.updateComplete;
    expect(points().map((p) => p.ariaChecked)).to.deep.equal(['false', 'false', 'false', 'true', 'false']);
  });
});
