import { expect } from 'chai';
import { LitElement } from 'lit';
import { ApiProblem } from '../src/api/problem.ts';
import { sideTask } from '../src/ui/side-task.ts';
import { until } from '../../tests/kit/until.ts';

class NamesOf extends LitElement {
  errors: unknown[] = [];
  reads = 0;
  site = 'a';
  readonly names = sideTask(this, {
    task: async ([site]) => {
      this.reads += 1;
      const error = this.errors.shift();
      if (error) throw error;
      return `names of ${site}`;
    },
    args: () => [this.site] as const,
  });
}
customElements.define('names-of', NamesOf);

const offline = (): ApiProblem => new ApiProblem('offline', 0);

describe('what a place reads beside what it is about', () => {
  let element: NamesOf;
  beforeEach(() => (element = new NamesOf()));
  afterEach(() => element.remove());

  const failed = async (...errors: unknown[]): Promise<void> => {
    element.errors = errors;
    document.body.append(element);
    await until(() => element.names.error !== undefined);
  };

  it('comes when the network is back, however often it failed before', async () => {
    await failed(offline(), offline());
    dispatchEvent(new Event('online'));
    await until(() => element.reads === 2 && element.names.error !== undefined);
    dispatchEvent(new Event('online'));
    await until(() => element.names.value === 'names of a');
  });

  it('comes by itself', async () => {
    await failed(new ApiProblem('rate_limited', 429));
    await until(() => element.names.value === 'names of a');
  });

  it('is not asked for again where that would not help, nor when it is there, nor when nobody looks', async () => {
    await failed(new ApiProblem('forbidden', 403));
    dispatchEvent(new Event('online'));
    expect(element.reads).to.equal(1);
    element.site = 'b';
    element.errors = [offline()];
    element.requestUpdate();
    await until(() => element.reads === 2 && element.names.error !== undefined);
    element.remove();
    dispatchEvent(new Event('online'));
    expect(element.reads).to.equal(2);
  });
});
