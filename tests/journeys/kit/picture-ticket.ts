import sharp from 'sharp';
import { client } from '../../kit/api.ts';
import { siteOrigin } from '../../kit/first-site.ts';
import type { Journey } from '../../kit/journey.ts';

/** A small picture that looks like something: a lid from above. Drawn by hand, since the server lets nobody here read SVG. */
function lid(): Promise<Buffer> {
  const [width, height] = [480, 360];
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const far = Math.hypot((i % width) - 240, Math.floor(i / width) - 190);
    if (far < 20) return [90, 61, 44];
    if (far < 96) return [125, 89, 67];
    return far < 120 ? [107, 74, 54] : [231, 226, 214];
  });
  return sharp(Uint8Array.from(pixels.flat()), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

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
    const sent = await customer.put(path, new Uint8Array(await lid()), { headers });
    if (sent.status >= 300) throw new Error(`a picture answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  }
  return body.ticket.number;
}
