import { Hono } from 'hono';
import { html } from 'hono/html';
import { iso } from '../base/iso.ts';
import type { Deps } from '../base/deps.ts';
import { apiHeaders } from '../http/security-headers.ts';
import { onThisMachine } from '../access/this-machine.ts';
import { newestMails } from '../base/outbox/read-outbox.ts';

/** GET /dev/mail: the mails that would have gone out, for whoever tries the product on their own machine. */
export const devMailbox = (deps: Deps) =>
  new Hono().get('/dev/mail', apiHeaders, onThisMachine(deps), async (c) => {
    const mails = await newestMails(deps.db, 100);
    const items = mails.map(
      (m) =>
        html`<article>
          <h2>${m.subject}</h2>
          <p>${m.toEmail} · <time>${iso(m.createdAt)}</time></p>
          <pre>${m.body}</pre>
        </article>`,
    );
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Dev mailbox</title>
          </head>
          <body>
            <h1>Dev mailbox</h1>
            <p>
              SMTP_URL is not set, so these mails are sent to nobody, also once it is set. Nobody but you on this
              machine sees this page.
            </p>
            ${items.length > 0 ? items : html`<p>No mail yet.</p>`}
          </body>
        </html>`,
    );
  });
