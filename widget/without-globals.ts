import type { Plugin } from 'vite';

/** Takes the line out of Lit that notes its version in a global of the page, where a Lit of the page's own would warn of it. */
export const withoutGlobals: Plugin = {
  name: 'without-globals',
  transform(code, id) {
    if (!/\/lit-html\/(\w+\/)?lit-html\.js/.test(id)) return null;
    const without = code.replace(/[,;]?\s*\(\w+\.litHtmlVersions\s*\?\?=\s*\[\]\)\.push\((["'])[^"']*\1\)/, '');
    if (without === code) throw new Error('Lit notes its version in another way now');
    return without;
  },
};
