import WaDrawer from '@awesome.me/webawesome/dist/components/drawer/drawer.js';
import './kit.ts';

/** A panel that slides in from the side: `label`, `open`, content, `slot="footer"`; fires `wa-hide` before it closes. */
export class UiPanel extends WaDrawer {}
customElements.define('ui-panel', UiPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ui-panel': UiPanel;
  }
}
