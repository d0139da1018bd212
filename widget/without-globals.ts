import type { Plugin } from 'vite';

/** The note of its version, of which a Lit of the page's own would warn. */
const note = /[,;]?\s*\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\((["'])[^"']*\1\)/;
/** The hook by which a polyfill in the page would change ours. */
const hook = /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\([\w,]+\)/;

/** Takes out of Lit what has to do with globals of the page. */
export const withoutGlobals: Plugin = {
  name: 'without-globals',
  transform(code, id) {
    if (!/\/lit-html\/(\w+\/)?lit-html\.js/.test(id)) return null;
    const without = code.replace(note, '').replace(hook, '');
    if (/litHtml(Versions|Poly)/.test(without))
      throw new Error('Lit has to do with globals of the page in another way now');
    return without;
  },
};
