import type { SiteView } from '../api/sites.ts';

/** How the widget's button looks before it has asked the server. */
const usual = { accent: '#1f6f5c', position: 'bottom-right' };

/** What a site owner pastes into every page; it says how the button looks where that is not the usual. */
export function scriptTag(server: string, { key, theme }: Pick<SiteView, 'key' | 'theme'>): string {
  const accent = theme.accent === usual.accent ? '' : ` data-accent="${theme.accent}"`;
  const position = theme.position === usual.position ? '' : ` data-position="${theme.position}"`;
  return `<script src="${server}/huiyin.js" data-site="${key}"${accent}${position} async></script>`;
}
