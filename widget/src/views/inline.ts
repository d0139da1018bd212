import { html } from 'lit/html.js';
import { isScored, surveyOf, type Hands, type State } from '../state.ts';
import { placeView } from './ask.ts';
import { scaleOf } from './scale.ts';

/** One survey in the flow of a page. */
export function inline(state: State, hands: Hands) {
  const { config, largeText } = state;
  const language = config?.language ?? state.language;
  return html`<div
    class="huiyin inline ${largeText || config?.theme.largeText ? 'large' : ''}"
    part="panel"
    tabindex="-1"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
  >
    <div class="body">${placeView(config ? fitting(state) : state, hands)}</div>
  </div>`;
}

/** A link may carry a score that is not on the scale: then it carries none. */
function fitting(state: State): State {
  const { preselected, place, config } = state;
  const q = surveyOf(state, place)?.questions[0];
  const fits = q && isScored(q.type) && scaleOf(q, config!.words).points.includes(preselected!);
  return fits ? state : { ...state, preselected: undefined };
}
