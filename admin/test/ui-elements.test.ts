import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { html, render, type TemplateResult } from 'lit';
import { ApiProblem } from '../src/api/problem.ts';
import { initials } from '../src/ui/ui-avatar.ts';
import '../src/ui/ui-button.ts';
import '../src/ui/ui-copy.ts';
import '../src/ui/ui-date.ts';
import '../src/ui/ui-empty.ts';
import '../src/shell/place-trouble.ts';
import '../src/ui/ui-facts.ts';
import '../src/ui/ui-field.ts';
import '../src/ui/ui-list.ts';
import { isMeant, question } from '../src/ui/ui-question.ts';
import { toneOf } from '../src/ui/score-mark.ts';
import '../src/ui/ui-segments.ts';
import '../src/ui/ui-select.ts';
import '../src/ui/ui-tabs.ts';
import '../src/ui/ui-toasts.ts';
import { forgetToasts, toast } from '../src/ui/ui-toasts.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { focused } from './fixtures.ts';

let room: HTMLElement;
beforeEach(() => (room = document.body.appendChild(document.createElement('div'))));
afterEach(() => room.remove());

async function show<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, content: TemplateResult) {
  render(content, room);
  const element = room.querySelector(tag) as HTMLElementTagNameMap[Tag] & { updateComplete?: Promise<unknown> };
  await element.updateComplete;
  return element;
}

const inside = <T extends Element>(element: Element, selector: string): T => {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

before(() => loadWords());

describe('ui-field', () => {
  it('names its input by the label, also when the label is quiet', async () => {
    const field = await show('ui-field', html`<ui-field quiet label="E-mail address"></ui-field>`);
    const input = inside<HTMLInputElement>(field, 'input');
    expect(input.ariaLabel).to.equal('E-mail address');
    field.quiet = false;
    await field.updateComplete;
    expect([input.ariaLabel, input.labels?.[0]?.textContent]).to.deep.equal([null, 'E-mail address']);
  });

  it('describes the input by its hint, and by its error instead', async () => {
    const field = await show('ui-field', html`<ui-field label="Name" hint="Customers see it"></ui-field>`);
    const input = inside<HTMLInputElement>(field, 'input');
    const below = inside(field, `#${input.getAttribute('aria-describedby')}`);
    expect(below.textContent?.trim()).to.equal('Customers see it');
    field.error = 'Please fill this in.';
    await field.updateComplete;
    expect(below.textContent?.trim()).to.equal('Please fill this in.');
    expect(below.getAttribute('role')).to.equal('alert');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('brings its value into the form and takes it back on reset', async () => {
    const field = await show('ui-field', html`<form><ui-field name="zone" label="Zone" value="UTC"></ui-field></form>`);
    const sheet = field.closest('form') as HTMLFormElement;
    const input = inside<HTMLInputElement>(field, 'input');
    input.value = 'Asia/Shanghai';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(new FormData(sheet).get('zone')).to.equal('Asia/Shanghai');
    sheet.reset();
    await field.updateComplete;
    expect(new FormData(sheet).get('zone')).to.equal('UTC');
  });

  it('sends the form on Enter, but not on the Enter that ends an IME composition', async () => {
    const field = await show('ui-field', html`<form><ui-field name="q" label="Search"></ui-field></form>`);
    let sent = 0;
    field.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    const press = (init: KeyboardEventInit) =>
      inside(field, 'input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', composed: true, ...init }));
    press({ isComposing: true });
    press({ keyCode: 229 });
    expect(sent).to.equal(0);
    press({});
    expect(sent).to.equal(1);
  });
});

describe('ui-button', () => {
  it('that is soft-disabled does nothing, says so and keeps the focus', async () => {
    let pressed = 0;
    const shown = (isAtEnd: boolean) =>
      show('ui-button', html`<ui-button ?soft-disabled=${isAtEnd} @click=${() => (pressed += 1)}>Up</ui-button>`);
    const button = await shown(false);
    button.focus();
    button.click();
    await shown(true);
    await settled();
    button.click();
    expect([pressed, focused(), button.button.ariaDisabled]).to.deep.equal([1, button.button, 'true']);
    await shown(false);
    button.click();
    expect([pressed, button.button.ariaDisabled]).to.deep.equal([2, null]);
  });
});

describe('ui-select', () => {
  it('offers its choices under its label and says what was chosen', async () => {
    const choices = [
      { value: 'owner', label: 'Owner' },
      { value: 'agent', label: 'Agent' },
    ];
    const select = await show(
      'ui-select',
      html`<ui-select label="Role" .choices=${choices} value="agent"></ui-select>`,
    );
    const native = inside<HTMLSelectElement>(select, 'select');
    expect(native.labels?.[0]?.textContent).to.equal('Role');
    expect(native.value).to.equal('agent');
    let heard = '';
    select.addEventListener('change', () => (heard = select.value));
    native.value = 'owner';
    native.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).to.equal('owner');
  });

  it('that acts takes the arrows of a closed list for steps to a choice, which Enter or leaving it is', async () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const select = await show('ui-select', html`<ui-select acts label="A" .choices=${choices} value="a"></ui-select>`);
    const native = inside<HTMLSelectElement>(select, 'select');
    const heard: string[] = [];
    select.addEventListener('change', () => heard.push(select.value));
    const press = (key: string): boolean => native.dispatchEvent(new KeyboardEvent('keydown', { key }));
    const step = (value: string): void => {
      press('ArrowDown');
      native.value = value;
      native.dispatchEvent(new Event('change'));
    };
    const leave = async (): Promise<void> => {
      native.dispatchEvent(new FocusEvent('blur'));
      await settled();
    };
    step('b');
    step('c');
    expect(heard).to.deep.equal([]);
    press('Enter');
    await leave();
    expect(heard).to.deep.equal(['c']);
    step('b');
    press('Escape');
    step('b');
    step('c');
    await leave();
    expect([heard, native.value]).to.deep.equal([['c'], 'c']);
    step('a');
    await leave();
    native.value = 'b';
    native.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal(['c', 'a', 'b']);
    native.focus();
    step('c');
    select.remove();
    await settled();
    expect(heard).to.deep.equal(['c', 'a', 'b']);
  });
});

describe('ui-segments', () => {
  const choices = [
    { value: 'day', label: 'Day' },
    { value: 'week', label: 'Week' },
  ];

  it('is a named group of radio buttons with the value checked', async () => {
    const segments = await show(
      'ui-segments',
      html`<ui-segments label="By" .choices=${choices} value="week"></ui-segments>`,
    );
    const group = inside(segments, '[role=radiogroup]');
    expect(inside(segments, `#${group.getAttribute('aria-labelledby')}`).textContent).to.equal('By');
    expect(inside<HTMLInputElement>(segments, 'input:checked').labels?.[0]?.textContent?.trim()).to.equal('Week');
  });

  it('tells a choice', async () => {
    const segments = await show(
      'ui-segments',
      html`<ui-segments label="By" .choices=${choices} value="week"></ui-segments>`,
    );
    let heard = '';
    segments.addEventListener('change', () => (heard = segments.value));
    inside<HTMLInputElement>(segments, 'input').click();
    expect(heard).to.equal('day');
  });
});

describe('ui-button', () => {
  it('submits its form, which it stands in by another name than the kit gave it', async () => {
    const button = await show('ui-button', html`<form><ui-button type="submit">Save</ui-button></form>`);
    let sent = 0;
    button.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    inside<HTMLButtonElement>(button, 'button').click();
    expect(sent).to.equal(1);
  });
});

describe('ui-copy', () => {
  const { clipboard } = navigator;
  const refuses = { writeText: () => Promise.reject(new DOMException('not allowed', 'NotAllowedError')) };
  const has = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  afterEach(() => void has(clipboard));

  for (const [what, value] of [
    ['there is none', undefined],
    ['it refuses', refuses],
  ] as const)
    it(`selects its text in place of the clipboard where ${what}, and says nothing that is not so`, async () => {
      has(value);
      const copy = await show('ui-copy', html`<ui-copy text="https://one.example/"></ui-copy>`);
      inside<HTMLElement>(copy, 'ui-button').click();
      await until(() => getSelection()?.toString() === 'https://one.example/');
      expect(inside(copy, '[role=status]').textContent).to.equal('');
    });
});

describe('ui-tabs', () => {
  it('is a named navigation that marks the current page', async () => {
    const list = [
      { href: '/a', label: 'A', current: false },
      { href: '/b', label: 'B', current: true },
    ];
    const tabs = await show('ui-tabs', html`<ui-tabs label="Settings" .tabs=${list}></ui-tabs>`);
    expect(inside(tabs, 'nav').getAttribute('aria-label')).to.equal('Settings');
    expect(inside(tabs, '[aria-current=page]').textContent).to.equal('B');
  });

  it('has its tabs where they are, whichever is the current one', async () => {
    const labels = ['Saved replies', 'Signed-in customers', 'Profile'];
    const places = async (current: string): Promise<number[]> => {
      const list = labels.map((label) => ({ href: '#', label, current: label === current }));
      const tabs = await show('ui-tabs', html`<ui-tabs label="Settings" .tabs=${list}></ui-tabs>`);
      return [...tabs.renderRoot.querySelectorAll('a')].map((link) => link.getBoundingClientRect().left);
    };
    expect(await places('Signed-in customers')).to.deep.equal(await places('Profile'));
  });
});

describe('fields beside one another', () => {
  it('are of one height, whatever the browser draws in them', async () => {
    const choices = [{ value: 'a', label: 'A' }];
    room.style.setProperty('--line', 'gray');
    await show(
      'ui-date',
      html`<ui-field label="A"></ui-field><ui-select label="A" .choices=${choices}></ui-select>
        <ui-date label="A"></ui-date><ui-segments label="A" .choices=${choices}></ui-segments>`,
    );
    const controls = ['ui-field', 'ui-select', 'ui-date', 'ui-segments'].map((tag) =>
      inside(room.querySelector(tag)!, '.control, .bar'),
    );
    const heights = controls.map((control) => control.getBoundingClientRect().height);
    expect(heights).to.deep.equal(heights.map(() => heights[0]));
  });
});

describe('ui-toasts', () => {
  it('says what happened to screen readers and takes it back on Undo', async () => {
    const toasts = await show('ui-toasts', html`<ui-toasts></ui-toasts>`);
    let undone = false;
    toast('Saved.', { undo: () => (undone = true) });
    await toasts.updateComplete;
    expect(inside(toasts, '[role=status]').textContent).to.contain('Saved.');
    inside<HTMLElement>(toasts, 'ui-button').click();
    await toasts.updateComplete;
    expect(undone).to.equal(true);
    expect(inside(toasts, '[role=status]').textContent?.trim()).to.equal('');
  });

  it('keeps the newest three, says nothing twice, and lets go first of what offers no Undo', async () => {
    const toasts = await show('ui-toasts', html`<ui-toasts></ui-toasts>`);
    const said = async (text: string, undo?: () => void): Promise<string[]> => {
      toast(text, undo ? { undo } : {});
      await toasts.updateComplete;
      return Array.from(toasts.shadowRoot!.querySelectorAll('.toast > span'), (span) => span.textContent);
    };
    const undo = (): void => undefined;
    await said('Closed.', undo);
    await said('Saved.');
    expect(await said('Saved.')).to.deep.equal(['Closed.', 'Saved.']);
    await said('Assigned.');
    expect(await said('Resolved.', undo)).to.deep.equal(['Closed.', 'Assigned.', 'Resolved.']);
    await said('Removed.', undo);
    expect(await said('Sent.')).to.deep.equal(['Resolved.', 'Removed.', 'Sent.']);
  });
});

describe('what was said', () => {
  for (const [what, about, left] of [
    ['about something goes when that has changed again', '#1', ['#2 is closed.', 'Saved.']],
    ['stays when something else has changed', '#3', ['#1 is resolved.', '#2 is closed.', 'Saved.']],
    ['goes altogether when somebody signs in', undefined, []],
  ] as const)
    it(what, async () => {
      const toasts = await show('ui-toasts', html`<ui-toasts></ui-toasts>`);
      toast('#1 is resolved.', { about: '#1', undo: () => undefined });
      toast('#2 is closed.', { about: '#2' });
      toast('Saved.');
      forgetToasts(about);
      await toasts.updateComplete;
      const said = Array.from(toasts.shadowRoot!.querySelectorAll('.toast > span'), (span) => span.textContent);
      expect(said).to.deep.equal(left);
    });
});

describe('initials', () => {
  const names = [
    ['Mei Chen', 'MC'],
    ['Anna Maria van Berg', 'AB'],
    ['plato', 'P'],
    ['王美丽', '美丽'],
    ['', '?'],
  ] as const;
  for (const [name, short] of names) it(`of “${name}” are ${short}`, () => expect(initials(name)).to.equal(short));
});

describe('the tone of a score', () => {
  const scores = [
    ['csat', 4, 'good'],
    ['csat', 3, 'watch'],
    ['csat', 2, 'bad'],
    ['nps', 9, 'good'],
    ['nps', 7, 'watch'],
    ['nps', 6, 'bad'],
    ['nps', 0, 'bad'],
    ['complaint', null, 'watch'],
  ] as const;
  for (const [kind, score, tone] of scores) {
    it(`of ${kind} ${score} is ${tone}`, () => expect(toneOf(kind, score)).to.equal(tone));
  }
});

describe('what failed', () => {
  for (const [what, error, tries] of [
    ['nothing answered', new ApiProblem('offline', 0), true],
    ['the server is not well', new ApiProblem('internal', 503), true],
    ['it was asked too often', new ApiProblem('rate_limited', 429), true],
    ['the request is refused', new ApiProblem('invalid', 400), false],
    ['it is a fault of ours', new TypeError('x is undefined'), false],
  ] as const)
    it(`is ${tries ? '' : 'not '}tried again when the network is back, where ${what}`, async () => {
      let tried = false;
      await show('place-trouble', html`<place-trouble .error=${error} @retry=${() => (tried = true)}></place-trouble>`);
      dispatchEvent(new Event('online'));
      expect(tried).to.equal(tries);
    });

  it('is tried again by itself', async () => {
    const error = new ApiProblem('offline', 0);
    await new Promise((tried) =>
      show('place-trouble', html`<place-trouble .error=${error} @retry=${tried}></place-trouble>`),
    );
  });
});

describe('a question', () => {
  const hostOf = (inner: Element | null): Element | undefined =>
    (inner?.getRootNode() as Partial<ShadowRoot> | undefined)?.host;
  const button = (label: string): HTMLElement | undefined =>
    [...(document.querySelector('ui-question')?.renderRoot.querySelectorAll('ui-button') ?? [])].find(
      (one) => one.textContent.trim() === label,
    );

  it('puts the cursor on the usual answer, whatever it is about, and back where it was', async () => {
    const before = room.appendChild(document.createElement('button'));
    before.focus();
    const links = [{ label: 'Ticket 12', href: '#12' }];
    const choices = [
      { value: 'leave', label: 'Leave' },
      { value: 'stay', label: 'Stay' },
    ] as const;
    const answer = question({ heading: 'Leave?', text: 'Not saved yet.', links, choices });
    await until(() => hostOf(focused()) === button('Stay'));
    button('Stay')!.click();
    expect(await answer).to.equal('stay');
    expect([document.querySelector('ui-question'), focused()]).to.deep.equal([null, before]);
  });

  for (const [label, meant] of [
    ['Delete', true],
    ['Cancel', false],
  ] as const)
    it(`asks whether something is meant: ${label}`, async () => {
      const answer = isMeant({ heading: 'Delete it?', text: 'There is no way back.', act: 'Delete' });
      (await until(() => button(label))).click();
      expect(await answer).to.equal(meant);
    });
});

describe('ui-list', () => {
  it('is a list of its rows for the ear', async () => {
    const list = await show('ui-list', html`<ui-list><ui-row>Mei</ui-row><ui-row>Olive</ui-row></ui-list>`);
    expect([list.role, ...Array.from(list.children, ({ role }) => role)]).to.deep.equal([
      'list',
      'listitem',
      'listitem',
    ]);
  });
});

describe('ui-facts', () => {
  it('says each name and value, without what would turn their direction', async () => {
    const facts = [{ name: 'bank\u202e', value: 'moc.knab\u202e' }];
    const element = await show('ui-facts', html`<ui-facts .facts=${facts}></ui-facts>`);
    const said = Array.from(element.renderRoot.querySelectorAll('dt, dd'), ({ textContent }) => textContent);
    expect(said).to.deep.equal(['bank', 'moc.knab']);
  });
});
