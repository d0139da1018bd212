import { define } from '../define.ts';
import { HuiyinSurvey } from '../huiyin-survey.ts';
import { invitedHere } from './invited.ts';
import { runKiosk } from './kiosk.ts';

/** The hosted page: shows the survey that the attributes of `#survey` name, from the server that sent the page. */
const place = document.querySelector<HTMLElement>('#survey')!;
const { fullScreen = '', ...wanted } = place.dataset;
const isKiosk = 'kiosk' in document.documentElement.dataset;
// Relative to the page, so that it holds below a path of somebody else's server.
const base = new URL('../../', location.href).href;

const invitation = invitedHere(base, wanted['site']!);

const attributes: Record<string, string | undefined> = {
  base,
  site: wanted['site'],
  survey: wanted['survey'],
  language: wanted['language'],
  channel: wanted['channel'],
  touchpoint: wanted['touchpoint'],
  score: wanted['score'],
  'response-id': wanted['responseId'],
};

/** A survey in which nothing was answered yet, in place of the one before. */
function show(): void {
  const survey = document.createElement('huiyin-survey') as HuiyinSurvey;
  for (const [name, value] of Object.entries(attributes)) if (value) survey.setAttribute(name, value);
  if (invitation) survey.who = { attributes: {}, invitation };
  for (const name of ['kiosk', 'large-text']) survey.toggleAttribute(name, isKiosk);
  place.replaceChildren(survey);
}

function begin(): void {
  // A browser that is too old may manage; the notice stays above what it makes of it.
  if (!CSS.supports('color: light-dark(red, red)')) place.before(place.querySelector('.needs')!);
  define('huiyin-survey', HuiyinSurvey);
  if (isKiosk) runKiosk(show, fullScreen);
  show();
}

// Where somebody only wants to be asked no more, there is no survey.
if (attributes['survey']) begin();
