/** Registers an element once: a page may load two versions of the widget. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};
