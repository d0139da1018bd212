import { expect } from 'chai';
import '../src/ask/survey-switches.ts';
import { speak } from '../src/language/language.ts';
import '../src/ui/ui-toasts.ts';
import { newestUndo } from '../src/ui/undos.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi, type Answers } from './fake-api.ts';
import { csat, endSession, holdSession, site } from './fixtures.ts';

describe('survey-switches', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  const path = `/api/sites/${site.id}/surveys/${csat.slug}`;
  async function pressed(answers: Answers) {
    const { held, answer } = heldAnswer();
    const calls = startFakeApi(answers, held);
    const holder = holdSession('owner');
    const element = holder.appendChild(
      Object.assign(document.createElement('survey-switches'), { site, survey: csat }),
    );
    element.addEventListener('survey', (event) => (element.survey = (event as CustomEvent).detail));
    await element.updateComplete;
    const box = element.renderRoot.querySelector('ui-checkbox')!;
    const press = async (is: boolean): Promise<void> => {
      box.checked = is;
      box.dispatchEvent(new Event('change'));
      await settled();
    };
    await press(false);
    return { box, press, answer, patches: () => calls.filter(({ method }) => method === 'PATCH') };
  }

  it('stand as they were pressed while that is on its way, and take no other press', async () => {
    const { box, press, answer, patches } = await pressed({
      [`PATCH ${path}`]: { ...csat, on: false, revision: 4 },
    });
    expect([box.loading, box.input.ariaBusy, box.input.ariaDisabled]).to.deep.equal([true, 'true', 'true']);
    box.click();
    await press(true);
    expect([box.checked, patches().map(({ body }) => body)]).to.deep.equal([false, [{ on: false, base: 3 }]]);
    answer();
    await settled();
    expect([box.checked, box.loading]).to.deep.equal([false, false]);
    await press(true);
    await until(() => patches()[1]);
    expect(patches()[1]!.body).to.deep.equal({ on: true, base: 4 });
  });

  it('are turned back by Undo, which leaves no other', async () => {
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const { answer, patches } = await pressed({ [`PATCH ${path}`]: { ...csat, on: false, revision: 4 } });
    answer();
    const undo = await until(() => toasts.shadowRoot!.querySelector<HTMLElement>('ui-button[variant=brand]'));
    undo.click();
    await until(() => patches()[1]);
    expect(patches()[1]!.body).to.deep.equal({ on: true, base: 4 });
    await settled();
    expect(newestUndo()?.text).to.equal(undefined);
    toasts.remove();
  });

  it('stand as they were where it is refused', async () => {
    const { box, answer } = await pressed({ [`PATCH ${path}`]: 'forbidden' });
    expect(box.checked).to.equal(false);
    answer();
    await until(() => box.checked);
  });
});
