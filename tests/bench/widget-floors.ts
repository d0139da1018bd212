import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { serve, type Served } from '../kit/serve.ts';

/** The same small job done with less and less: what a widget of five buttons costs at least. */
type Floor = 'empty' | 'element' | 'lit';

const buttons = `const five = (root, chosen) => {
  const group = document.createElement('div');
  group.setAttribute('role', 'radiogroup');
  for (let n = 1; n <= 5; n++) {
    const point = document.createElement('button');
    point.setAttribute('role', 'radio');
    point.textContent = String(n);
    point.onclick = () => chosen(n);
    group.append(point);
  }
  root.append(group);
};`;

const sources: Record<Exclude<Floor, 'empty'>, string> = {
  element: `${buttons}
class FloorPanel extends HTMLElement {
  connectedCallback() { five(this.attachShadow({ mode: 'open' }), (n) => (this.chosen = n)); }
}
customElements.define('floor-panel', FloorPanel);
export const open = () => document.body.append(document.createElement('floor-panel'));`,
  lit: `import { html, LitElement } from 'lit';
class FloorPanel extends LitElement {
  render() {
    return html\`<div role="radiogroup">\${[1, 2, 3, 4, 5].map((n) => html\`<button role="radio" @click=\${() => (this.chosen = n)}>\${n}</button>\`)}</div>\`;
  }
}
customElements.define('floor-panel', FloorPanel);
export const open = () => document.body.append(document.createElement('floor-panel'));`,
};

const loader = (chunk: string): string => `(() => {
  const base = new URL('.', document.currentScript.src).href;
  const button = document.createElement('button');
  const load = () => import(base + '${chunk}');
  button.textContent = 'Feedback';
  button.onpointerenter = load;
  button.onclick = () => load().then((panel) => panel.open());
  document.documentElement.append(button);
})();`;

const widget = join(import.meta.dirname, '../../widget');
/** Stands in the widget's folder, so that it finds the same Lit; is in no file. */
const entry = join(widget, 'floor.js');

async function bundled(code: string): Promise<string> {
  const floor: Plugin = {
    name: 'floor',
    enforce: 'pre',
    resolveId: (source) => (source === entry ? entry : null),
    load: (id) => (id === entry ? code : null),
  };
  const built = (await build({
    root: widget,
    configFile: false,
    logLevel: 'error',
    plugins: [floor],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: () => 'floor.js' },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

/** Serves the floors' scripts, brotli'd, as `/element.js` and `/lit.js`; gone at the end of the scope. */
export async function serveFloors(): Promise<Served> {
  const files = new Map<string, Buffer>();
  for (const floor of ['element', 'lit'] as const) {
    files.set(`/${floor}.js`, brotliCompressSync(loader(`${floor}-panel.js`)));
    files.set(`/${floor}-panel.js`, brotliCompressSync(await bundled(sources[floor])));
  }
  return serve((request, response) => {
    const body = files.get(request.url ?? '');
    response.statusCode = body ? 200 : 404;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'text/javascript');
    if (body) response.setHeader('content-encoding', 'br');
    response.end(body);
  });
}
