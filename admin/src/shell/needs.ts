/**
 * Imported before all else: where the browser lacks what the console needs (docs/browsers.md), the notice of `index.html` is shown and
 * nothing else starts; elsewhere it goes, however long the rest takes.
 */
const notice = document.querySelector('.needs');
if (!('popover' in HTMLElement.prototype) || !CSS.supports('color: light-dark(red, red)')) {
  notice?.classList.add('now');
  throw new Error('this browser is too old for the console');
}
notice?.remove();
