import { expect } from 'chai';
import type { WaveView } from '../src/api/asking.ts';
import type { SiteView } from '../src/api/sites.ts';
import type { SurveyView } from '../src/api/surveys.ts';
import '../src/ask/survey-page.ts';
import '../src/ask/wave/ask-wave.ts';
import { draftsOf } from '../src/drafts.ts';
import { speak } from '../src/language/language.ts';
import '../src/settings/install-settings.ts';
import '../src/settings/look-settings.ts';
import '../src/settings/site-settings.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi } from './fake-api.ts';
import { anywhereIn, csat, endSession, holdSession, site } from './fixtures.ts';

interface Form {
  readonly tag: 'ask-wave' | 'install-settings' | 'look-settings' | 'site-settings' | 'survey-page';
  /** The name of the field that is typed in. */
  readonly field: string;
  readonly sent: string;
  readonly typed: string;
  /** What is sent where, and what is there before and after. */
  readonly call: `${string} ${string}`;
  readonly before: object;
  readonly after: object;
}

const ofSite = `/api/sites/${site.id}`;
const ofSurvey = `${ofSite}/surveys/${csat.slug}`;
const siteNow = (change: Partial<SiteView>): SiteView => ({ ...site, ...change, revision: 4 });
const surveyNow: SurveyView = { ...csat, rules: { ...csat.rules, percent: 50 }, revision: 4 };
const wave = (customers: number, changedAt: string): WaveView => ({
  plan: {
    every: 'quarter',
    segmentBy: null,
    quotas: [],
    quietHours: null,
    doNotDisturbDays: 30,
    required: { by: 'share', customers, permille: 5 },
    draw: null,
  },
  periods: [],
  beganAt: '2026-01-01T00:00:00.000Z',
  changedAt,
});

const forms: readonly Form[] = [
  {
    tag: 'site-settings',
    field: 'name',
    sent: 'Tea',
    typed: 'Tea and more',
    call: `PATCH ${ofSite}`,
    before: site,
    after: siteNow({ name: 'Tea' }),
  },
  {
    tag: 'look-settings',
    field: 'font',
    sent: 'Georgia',
    typed: 'Georgia, serif',
    call: `PATCH ${ofSite}`,
    before: site,
    after: siteNow({ theme: { ...site.theme, font: 'Georgia' } }),
  },
  {
    tag: 'install-settings',
    field: 'origins',
    sent: 'https://tea.example',
    typed: 'https://tea.example\nhttps://coffee.example',
    call: `PATCH ${ofSite}`,
    before: site,
    after: siteNow({ origins: ['https://tea.example'] }),
  },
  {
    tag: 'survey-page',
    field: 'percent',
    sent: '50',
    typed: '5',
    call: `PATCH ${ofSurvey}`,
    before: csat,
    after: surveyNow,
  },
  {
    tag: 'ask-wave',
    field: 'customers',
    sent: '2000',
    typed: '20000',
    call: `PUT ${ofSurvey}/wave`,
    before: wave(1000, '2026-01-01T00:00:00.000Z'),
    after: wave(2000, '2026-01-02T00:00:00.000Z'),
  },
];

describe('what is typed on while a form is sent', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  for (const { tag, field: name, sent, typed, call, before, after } of forms)
    it(`stays in ${tag}, as an edit of what was saved`, async () => {
      const read = `GET ${call.split(' ')[1]}`;
      startFakeApi({ [read]: before });
      const holder = holdSession('owner');
      const element = Object.assign(document.createElement(tag), { site, survey: csat, tab: 'rules' });
      element.addEventListener('survey', (event) => Object.assign(element, { survey: (event as CustomEvent).detail }));
      holder.append(element);
      const field = await until(() => anywhereIn<UiField>(holder, `ui-field[name="${name}"]`));
      const type = async (text: string): Promise<void> => {
        field.value = text;
        field.dispatchEvent(new Event('input'));
        await settled();
      };
      const { held, answer } = heldAnswer();
      const calls = startFakeApi({ [read]: after, [call]: after }, held);
      const changes = () => calls.filter(({ method }) => call.startsWith(method));
      const submit = (): void => field.closest('form')!.requestSubmit();
      await type(sent);
      submit();
      await until(() => changes()[0]);
      await type(typed);
      answer();
      await settled();
      expect([field.value, draftsOf('p1').list().length]).to.deep.equal([typed, 1]);
      submit();
      await until(() => changes()[1]);
      const base = 'revision' in after ? after.revision : (after as WaveView).changedAt;
      expect(changes()[1]!.body).to.include({ base });
    });
});
