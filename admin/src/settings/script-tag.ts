/** What a site owner pastes into every page. */
export const scriptTag = (server: string, siteKey: string): string =>
  `<script src="${server}/huiyin.js" data-site="${siteKey}" async></script>`;
