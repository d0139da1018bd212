import type { Plugin } from 'vite';

/** Takes the line breaks and indentation out of the templates of our own files: they would be sent as they are. */
export const tightTemplates = (root: string): Plugin => ({
  name: 'tight-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(`${root}/src/`)) return null;
    return code
      .replaceAll(/\n\s+/g, '\n')
      .replaceAll(/\bcss`([^`]*)`/g, (_, css: string) => `\`${tightCss(css).replaceAll('\\', '\\\\')}\``)
      .replaceAll(/>\s+(?=<[a-z/])|>\s+(?=\$\{)|(?<=\})\s+(?=<[a-z/])|(?<=\})\n(?=\$\{)|(?<=[\w"}])\n(?=\/?>)/g, (m) =>
        m.trim(),
      )
      .replaceAll(/(?<=[\w"}])\n(?=[.@?]?[a-z-]+(=["$]|\n))/g, ' ');
  },
});

const tightCss = (css: string): string =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]|:(?= )) ?/g, '$1')
    .replaceAll(/\b0(?=\.\d)/g, '')
    .replaceAll(/='([\w-]+)'/g, '=$1')
    .replaceAll(';}', '}')
    .trim();
