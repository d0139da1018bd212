import { expect } from 'chai';
import { render } from 'lit/html.js';
import * as more from '../src/more.ts';
import { initial, type Deed, type Hands, type State } from '../src/state.ts';
import { placeView } from '../src/views/ask.ts';
import { complaintQuestion, exampleConfig, survey } from './example-config.ts';
import { thread } from './kept-thread.ts';
import { Seen } from './mounted-widget.ts';

const returns = survey('returns', [{ ...complaintQuestion, categories: [] }]);
const config = exampleConfig({ surveys: [...exampleConfig().surveys, returns] });

describe('a view', () => {
  let deeds: Deed[];
  let acts: string[];
  const keeper = new Proxy({}, { get: (_, name) => () => void acts.push(String(name)) });
  const hands: Hands = {
    dispatch: (deed) => void deeds.push(deed),
    act: (what) => void what(keeper as never),
  };
  /** What is drawn of a state, with nothing else there. */
  const draw = (change: Partial<State>): Seen => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    render(placeView({ ...initial, config, more, ...change }, hands), root);
    return new Seen(root);
  };

  beforeEach(() => {
    deeds = [];
    acts = [];
  });

  it('draws a question before anything else is there, and says which point of which question was chosen', () => {
    const shown = draw({ place: 'csat', more: undefined });
    shown.point('4 of')!.click();
    expect(deeds).to.deep.equal([{ type: 'rate', slug: 'csat', question: 'score', score: 4 }]);
    expect(acts).to.deep.equal([]);
  });

  it('says in the language asked for that nothing came, and asks again', () => {
    const shown = draw({ config: undefined as never, failed: true, language: 'zh-hk' });
    shown.byName('再試一次')!.click();
    expect(deeds).to.deep.equal([{ type: 'load' }]);
  });

  it('shows of a complaint what was written to its own survey', async () => {
    const complaints = { complaint: { fields: { text: 'Late', category: 'delivery' }, pictures: [] } };
    expect(draw({ complaints, place: 'complaint' }).find<HTMLTextAreaElement>('[name=text]')!.value).to.equal('Late');
    const other = draw({ complaints, place: 'returns' });
    expect(other.find<HTMLTextAreaElement>('[name=text]')!.value).to.equal('');
    await other.write('[name=text]', 'Torn');
    expect(deeds).to.deep.equal([{ type: 'fill', slug: 'returns', fields: { text: 'Torn' } }]);
  });

  it('sends a message by saying so, and does itself only what leaves the page', () => {
    const view = {
      id: thread.id,
      ticket: { number: 1, status: 'open', category: null, openedAt: '', firstReplyDueAt: null },
      messages: [],
      attachments: [{ id: 'p' }],
      rating: null,
    };
    const shown = draw({
      place: '@',
      current: thread.id,
      kept: { queue: [], threads: [thread] },
      views: { [thread.id]: view as never },
      said: { [thread.id]: 'Hello', other: 'To somebody else' },
    });
    shown.byName('Send')!.click();
    expect(deeds).to.deep.equal([{ type: 'say', thread }]);
  });
});
