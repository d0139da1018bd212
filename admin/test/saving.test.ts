import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { Conflict } from '../src/api/edit.ts';
import { ApiProblem } from '../src/api/problem.ts';
import { loadWords } from '../src/language/language.ts';
import { Saving } from '../src/saving.ts';
import '../src/ui/ui-field.ts';

class NamedForm extends LitElement {
  name = '';
  met: unknown;
  asked: Promise<boolean> | undefined;
  readonly saving = new Saving<'name'>(this, {
    check: () => ({ name: this.name ? '' : 'Give it a name.' }),
    isMeant: () => this.asked,
    meet: (now) => (this.met = now),
  });

  override render(): TemplateResult {
    return html`<ui-field name="name" label="Name" error=${this.saving.faults.name ?? ''}></ui-field>`;
  }
}
customElements.define('named-form', NamedForm);

describe('a form that is saved', () => {
  let element: NamedForm;
  before(() => loadWords());
  beforeEach(async () => {
    element = document.body.appendChild(new NamedForm());
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  const never = (): Promise<never> => Promise.reject(new Error('it was sent'));

  it('says what is wrong where it is, has the cursor there, and sends nothing; what is mended is right at once', async () => {
    expect(element.saving.faults.name).to.equal(undefined);
    expect(await element.saving.save(never)).to.equal(false);
    const field = element.renderRoot.querySelector('ui-field')!;
    expect([field.error, field.matches(':focus-within'), element.saving.marked]).to.deep.equal([
      'Give it a name.',
      true,
      true,
    ]);
    element.name = 'Mei';
    expect([element.saving.faults.name, element.saving.problem]).to.deep.equal(['', undefined]);
  });

  it('is sent once at a time, and asks nothing more of what it holds then', async () => {
    element.name = 'Mei';
    let answered!: () => void;
    const first = element.saving.save(() => new Promise<void>((done) => (answered = done)));
    expect([element.saving.busy, await element.saving.save(never)]).to.deep.equal([true, false]);
    answered();
    expect([await first, element.saving.busy]).to.deep.equal([true, false]);
    element.name = '';
    expect(element.saving.faults.name).to.equal(undefined);
  });

  it('is not saved where that is asked first and not meant', async () => {
    element.name = 'Mei';
    element.asked = Promise.resolve(false);
    expect(await element.saving.save(never)).to.equal(false);
    element.asked = Promise.resolve(true);
    expect(await element.saving.save(() => Promise.resolve())).to.equal(true);
  });

  it('keeps why it was refused until it is sent again, and meets what somebody else saved', async () => {
    element.name = 'Mei';
    const conflict = new Conflict({ name: 'Ann' }, new ApiProblem('conflict', 409));
    expect(await element.saving.save(() => Promise.reject(conflict))).to.equal(false);
    expect([element.saving.problem, element.met, element.saving.busy]).to.deep.equal([
      conflict,
      { name: 'Ann' },
      false,
    ]);
    await element.saving.save(() => Promise.resolve());
    expect(element.saving.problem).to.equal(undefined);
  });
});
