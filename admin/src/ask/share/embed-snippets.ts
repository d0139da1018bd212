import type { SurveyKind } from '../../api/surveys.ts';
import { escaped } from './qr-code.ts';

/** Where a survey is embedded from. */
export interface EmbedPlace {
  readonly server: string;
  readonly siteKey: string;
  readonly slug: string;
  /** Whether surveys of the site come up by themselves: then the page asks. */
  readonly asks?: boolean;
}

/** Room for what is asked first, so that nothing jumps; the form of a complaint is the tallest. */
const room = (kind: SurveyKind): string =>
  kind === 'complaint' ? 'min-height: 60em; --huiyin-min-height: 60em' : 'min-height: 15em';

/** The survey in the text of a page. */
export const inlineSnippet = ({ server, siteKey, slug }: EmbedPlace, kind: SurveyKind): string =>
  [
    `<style>huiyin-survey[survey="${slug}"] { display: block; ${room(kind)} }</style>`,
    `<huiyin-survey site="${siteKey}" survey="${slug}"></huiyin-survey>`,
    `<script type="module" src="${server}/huiyin-inline.js"></script>`,
  ].join('\n');

/** The survey behind a button of the page, without one of ours. */
export const buttonSnippet = ({ server, siteKey, slug, asks = false }: EmbedPlace, label: string): string =>
  [
    `<button type="button" id="huiyin-${slug}">${escaped(label)}</button>`,
    `<script src="${server}/huiyin.js" data-site="${siteKey}" data-button="none"${asks ? ' data-ask' : ''} async></script>`,
    `<script>`,
    `  document.getElementById('huiyin-${slug}').onclick = () => window.huiyin?.('open', '${slug}');`,
    `</script>`,
  ].join('\n');

/** The survey from the package: as an element, or opened by a call. */
export const moduleSnippet = ({ server, siteKey, slug, asks = false }: EmbedPlace): string =>
  [
    `import { defineHuiyin, loadHuiyin } from '@huiyin/widget';`,
    ``,
    `// In the page: <huiyin-survey base="${server}/" site="${siteKey}" survey="${slug}"></huiyin-survey>`,
    `defineHuiyin();`,
    ``,
    `// Or in the panel, whenever you say so:`,
    `const huiyin = loadHuiyin({ base: '${server}/', site: '${siteKey}', button: 'none'${asks ? ', ask: true' : ''} });`,
    `huiyin('open', '${slug}');`,
  ].join('\n');

/** The call by which a program invites a customer after a service. */
export const inviteSnippet = (server: string, siteId: string, slug: string): string =>
  [
    `curl -X POST ${server}/api/sites/${siteId}/surveys/${slug}/invitations \\`,
    `  -H 'Authorization: Bearer API_KEY' -H 'Content-Type: application/json' \\`,
    `  -d '{"invitations": [{"customer": "customer-7", "service": "order 1001", "email": "li@mail.example"}]}'`,
  ].join('\n');
