import sharp from 'sharp';
import { client } from '../../kit/api.ts';
import { siteOrigin } from '../../kit/first-site.ts';
import type { Journey } from '../../kit/journey.ts';

/** A small picture that looks like something: a lid with a crack. */
const crackedLid = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect width="480" height="360" fill="#e7e2d6"/>' +
        '<circle cx="240" cy="190" r="120" fill="#6b4a36"/><circle cx="240" cy="190" r="96" fill="#7d5943"/>' +
        '<circle cx="240" cy="190" r="20" fill="#5a3d2c"/><path d="M255 95l-12 30 18 22-14 28" stroke="#231a14" stroke-width="5" fill="none"/></svg>',
    ),
  )
    .png()
    .toBuffer();

/** A complaint with two pictures, as the widget sends it; the number of its ticket. */
export async function complainWithPictures({ server, site }: Journey): Promise<number> {
  const visitor = client(server.url, { origin: siteOrigin });
  const id = crypto.randomUUID();
  const threadSecret = 'a-secret-of-this-visitor-alone-0123456789';
  const { body, status } = await visitor.post(`/v1/sites/${site.siteKey}/responses`, {
    id,
    kind: 'complaint',
    comment: 'The lid of the pot is cracked, from the rim to the knob.',
    contact: { name: 'Mei' },
    threadSecret,
  });
  if (status !== 201) throw new Error(`complaining answered ${status}: ${JSON.stringify(body)}`);
  const customer = visitor.as({ bearer: threadSecret, origin: siteOrigin });
  const headers = { 'content-type': 'image/png' };
  for (let n = 0; n < 2; n++) {
    const path = `/v1/threads/${id}/attachments/${crypto.randomUUID()}`;
    const sent = await customer.put(path, new Uint8Array(await crackedLid()), { headers });
    if (sent.status >= 300) throw new Error(`a picture answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  }
  return body.ticket.number;
}
