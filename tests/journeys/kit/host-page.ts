import { serve, type Served } from '../../kit/serve.ts';

export interface HostPageOptions {
  /** Attributes of the script tag. */
  attributes?: string;
  /** The script of the tag, below the server. */
  src?: string;
  /** Markup of the page's own, after the tag. */
  body?: string;
  /** Where the page's policy lets it call; the server when left out. */
  connect?: string;
  /** Rules of the page's own style sheet. */
  style?: string;
}

const gaudy =
  '* { box-sizing: border-box; letter-spacing: 2px } button { background: red !important; border-radius: 0 }';

/**
 * Somebody else's web page with the script tag in it, on an origin of its own, under the strictest policy that a site owner
 * may have: nothing but the widget's server for scripts and calls, own styles only, Trusted Types required.
 */
export function startHostPage(
  huiyin: string,
  siteKey: string,
  { attributes = '', src = 'huiyin.js', body = '', connect = huiyin, style = gaudy }: HostPageOptions = {},
): Promise<Served> {
  const policy = [
    "default-src 'none'",
    `script-src ${huiyin}`,
    `connect-src ${connect}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop elsewhere</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">
<script src="${huiyin}/${src}" data-site="${siteKey}" ${attributes} async></script>
<h1>A shop elsewhere</h1><label>Search <input></label>${body}</html>`;
  return serve((request, response) => {
    const isStyle = request.url === '/style.css';
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', isStyle ? 'text/css' : 'text/html');
    response.end(isStyle ? style : page);
  });
}
