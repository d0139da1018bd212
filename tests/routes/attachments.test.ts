import { beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Answer } from '../kit/api.ts';
import { newSecret } from '../kit/customers.ts';
import { complain, type Complaint } from './kit/complaint.ts';
import { openStream } from '../kit/event-stream.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { bomb, bytesOf, joined, noise, photo, png, text, webp } from '../kit/pictures.ts';
import { baseUrls, owner, ownerCookie, servesPages, site, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

/** A worker has nothing to draw pictures with. */
const drawsPictures = servesPages;

type Bytes = Uint8Array<ArrayBuffer>;

const newId = (): string => crypto.randomUUID();
/** The customer as their browser calls: from a page of the site. */
const fromPage = ({ secret }: Complaint): ReturnType<typeof visitor> =>
  visitor().as({ bearer: secret, origin: siteOrigin });
const pathOf = ({ thread }: Complaint, id: string): string => `${thread}/attachments/${id}`;
const put = (mine: Complaint, bytes: Bytes | string, { id = newId(), type = 'image/png', as = fromPage(mine) } = {}) =>
  as.put(pathOf(mine, id), bytes, { headers: { 'content-type': type } });

/** The picture itself, which the client of the kit would read as text. */
const fetched = (path: string, headers: Record<string, string>): Promise<Response> =>
  fetch((baseUrls().at(-1) ?? '') + path, { headers });
const bytesIn = async (answer: Response): Promise<Bytes> => new Uint8Array(await answer.arrayBuffer());
const asCustomer = ({ secret }: Complaint): Record<string, string> => ({
  origin: siteOrigin,
  authorization: `Bearer ${secret}`,
});

let small: Bytes;
beforeAll(async () => {
  small = await png();
});

describe.runIf(drawsPictures)('a picture of a complaint', () => {
  const kinds: [name: string, source: () => Promise<Bytes>, type: string, size: [number, number]][] = [
    ['a PNG', () => png(), 'image/png', [400, 300]],
    ['a WebP', () => webp(), 'image/webp', [400, 300]],
    ['a photograph lying on its side', () => photo(), 'image/jpeg', [600, 800]],
    ['a picture under another type', () => webp(), 'image/png', [400, 300]],
    ['a picture with no type a browser knows', () => png(), 'application/octet-stream', [400, 300]],
    ['a picture larger than any screen', () => bytesOf(noise(3000, 600).jpeg()), 'image/jpeg', [2560, 512]],
  ];
  test.each(kinds)(
    '%s is there for the customer and for staff, drawn anew',
    async (_, source, type, [width, height]) => {
      const mine = await complain();
      const id = newId();
      const added = await put(mine, await source(), { id, type });
      expect(added.status, JSON.stringify(added.body)).toBe(201);
      const view = { id, type: 'image/webp', width, height, bytes: added.body.bytes };
      expect(added.body).toEqual(view);
      expect((await mine.customer.get(mine.thread)).body.attachments).toEqual([view]);
      expect((await owner().get(mine.ticket)).body.attachments).toEqual([view]);

      const shown = await fetched(pathOf(mine, id), asCustomer(mine));
      const bytes = await bytesIn(shown);
      expect([shown.status, bytes.length]).toEqual([200, view.bytes]);
      const { format, width: wide, height: high } = await sharp(bytes).metadata();
      expect([format, wide, high]).toEqual(['webp', width, height]);
      const forStaff = await fetched(`${mine.ticket}/attachments/${id}`, { cookie: ownerCookie });
      // A diff of two pictures would be endless.
      expect(Buffer.compare(await bytesIn(forStaff), bytes)).toBe(0);
    },
  );

  test('says no longer where it was taken, and with what', async () => {
    const mine = await complain();
    const source = await photo();
    expect((await sharp(source).metadata()).exif?.includes('SecretCam')).toBe(true);
    const id = newId();
    await put(mine, source, { id });
    const bytes = await bytesIn(await fetched(pathOf(mine, id), asCustomer(mine)));
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('that is a script too is only a picture afterwards', async () => {
    const mine = await complain();
    const id = newId();
    const added = await put(mine, joined(small, text('<script>alert(1)</script>')), { id });
    expect(added.status).toBe(201);
    const bytes = await bytesIn(await fetched(pathOf(mine, id), asCustomer(mine)));
    expect(Buffer.from(bytes).includes('<script>')).toBe(false);
  });

  test('is told of at once, in the history, to staff and to the customer', { tags: 'stream' }, async () => {
    const mine = await complain();
    const base = baseUrls().at(-1) ?? '';
    await using stream = await openStream(base + mine.thread, asCustomer(mine));
    await stream.next();
    const id = newId();
    await put(mine, small, { id });
    expect(JSON.stringify(await stream.next())).toContain(id);
    const { history } = (await owner().get(mine.ticket)).body;
    const [told] = history.filter((e: { type: string }) => e.type === 'attachment.added');
    expect([told.actor.kind, told.data.attachmentId]).toEqual(['customer', id]);
  });
});

describe.runIf(drawsPictures)('what is refused as a picture', () => {
  const cases: [name: string, source: () => Promise<Bytes> | Bytes, detail: RegExp, type?: string][] = [
    [
      'an SVG',
      () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /PNG, JPEG and WebP/,
      'image/svg+xml',
    ],
    ['a GIF', () => bytesOf(noise(20, 20).gif()), /PNG, JPEG and WebP/, 'image/gif'],
    ['an AVIF', () => bytesOf(noise(20, 20).avif()), /PNG, JPEG and WebP/, 'image/avif'],
    ['a TIFF', () => bytesOf(noise(20, 20).tiff()), /PNG, JPEG and WebP/, 'image/tiff'],
    ['HTML that says it is a PNG', () => text('<!doctype html><script>alert(1)</script>'), /PNG, JPEG and WebP/],
    ['HTML that begins like a JPEG', () => joined(new Uint8Array([255, 216, 255]), text('<script>')), /damaged/],
    ['a file of nothing', () => new Uint8Array(), /PNG, JPEG and WebP/],
    ['a picture that ends early', async () => small.slice(0, small.length / 2), /damaged/],
    ['four hundred million pixels in a few kilobytes', () => bomb(20_000), /50 million pixels/],
    ['a picture one row too high', () => bomb(7072), /50 million pixels/],
  ];
  test.each(cases)('%s, with the reason', async (_, source, detail, type = 'image/png') => {
    const mine = await complain();
    const { status, body, headers } = await put(mine, await source(), { type });
    expect([status, body.code]).toEqual([422, 'bad_picture']);
    expect(body.detail).toMatch(detail);
    expect(headers.get('access-control-allow-origin')).toBe(siteOrigin);
    expect((await mine.customer.get(mine.thread)).body.attachments).toEqual([]);
    expect((await owner().get(mine.ticket)).body.history).toHaveLength(1);
  });

  test('a byte more than 5 MiB', async () => {
    const mine = await complain();
    const { status, body } = await put(mine, joined(small, new Uint8Array(5_242_881 - small.length)));
    expect([status, body.code, body.detail]).toEqual([413, 'too_large', 'at most 5242880 bytes']);
    expect((await put(mine, joined(small, new Uint8Array(5_242_880 - small.length)))).status).toBe(201);
  });

  test('a stream without a length, as soon as it is too long', { tags: 'limits' }, async () => {
    const mine = await complain();
    let sent = 0;
    const tooLong = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
        if (sent > 100 * 1_048_576) controller.close();
      },
    });
    const answer = await fetch((baseUrls()[0] ?? '') + pathOf(mine, newId()), {
      method: 'PUT',
      body: tooLong,
      duplex: 'half',
      headers: { ...asCustomer(mine), 'content-type': 'image/png' },
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
    expect(sent).toBeLessThan(50 * 1_048_576);
  });

  test.each(['text/html', 'text/plain', 'application/json', 'multipart/form-data; boundary=x', 'imagepng'])(
    'the type %s',
    async (type) => {
      const { status, body } = await put(await complain(), small, { type });
      expect([status, body.code]).toEqual([415, 'unsupported_type']);
    },
  );

  test('an id that is none', async () => {
    const mine = await complain();
    const { status, body } = await put(mine, small, { id: 'me.png' });
    expect([status, body.errors[0].field]).toEqual([400, 'attachmentId']);
  });
});

describe.runIf(drawsPictures)('a picture is stored once', () => {
  test('however often it is sent, also at the same time', { tags: 'storage' }, async () => {
    const mine = await complain();
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(mine, small, { id })));
    expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect((await mine.customer.get(mine.thread)).body.attachments).toHaveLength(1);
    const { history } = (await owner().get(mine.ticket)).body;
    expect(history.map((e: { type: string }) => e.type)).toEqual(['ticket.opened', 'attachment.added']);
  });

  test('and its id stands for no other picture and no other thread', async () => {
    const [mine, other] = [await complain(), await complain()];
    const id = newId();
    await put(mine, small, { id });
    const answers = [await put(mine, await webp(), { id }), await put(other, small, { id })];
    expect(answers.map((a) => [a.status, a.body.code])).toEqual([
      [409, 'id_taken'],
      [409, 'id_taken'],
    ]);
    expect((await other.customer.get(other.thread)).body.attachments).toEqual([]);
  });

  test('the fourth has no room, and of six at once three are taken', { tags: 'storage' }, async () => {
    const mine = await complain();
    const answers = await Promise.all(Array.from({ length: 6 }, () => put(mine, small)));
    const taken = answers.filter((a) => a.status === 201);
    expect(taken).toHaveLength(3);
    for (const { status, body } of answers.filter((a) => a.status !== 201))
      expect([status, body.code, body.detail]).toEqual([507, 'no_room', 'at most 3 pictures']);
    expect((await put(mine, small, { id: taken[0]!.body.id })).status).toBe(201);
    expect((await mine.customer.get(mine.thread)).body.attachments).toHaveLength(3);
  });

  test('a closed ticket takes no more, but shows what it has', async () => {
    const mine = await complain();
    const id = newId();
    await put(mine, small, { id });
    expect((await owner().post(`${mine.ticket}/closure`, {})).status).toBe(201);
    const { status, body } = await put(mine, small);
    expect([status, body.code]).toEqual([409, 'ticket_closed']);
    expect((await put(mine, small, { id })).status).toBe(201);
    expect((await fetched(pathOf(mine, id), asCustomer(mine))).status).toBe(200);
  });
});

describe.runIf(drawsPictures)('a picture is shown to its thread and its staff alone', () => {
  let mine: Complaint;
  let other: Complaint;
  let id: string;
  beforeAll(async () => {
    [mine, other] = [await complain(), await complain()];
    id = newId();
    expect((await put(mine, small, { id })).status).toBe(201);
  });

  const refusals: [name: string, call: () => Promise<Answer>, status: number][] = [
    ['no secret', () => visitor().get(pathOf(mine, id)), 401],
    ['a wrong secret', () => visitor().as({ bearer: newSecret() }).get(pathOf(mine, id)), 404],
    ["another thread's secret", () => other.customer.get(pathOf(mine, id)), 404],
    ['the path of another thread', () => other.customer.get(pathOf(other, id)), 404],
    ['a picture that is not there', () => mine.customer.get(pathOf(mine, newId())), 404],
    ['an id that is none', () => mine.customer.get(pathOf(mine, "' OR 1=1")), 404],
    ['adding without a secret', () => put(mine, small, { as: visitor() }), 401],
    ['adding with a wrong secret', () => put(mine, small, { as: visitor().as({ bearer: newSecret() }) }), 404],
    ["adding with another thread's secret", () => put(mine, small, { as: other.customer }), 404],
    [
      'a page that is not allowed',
      () => visitor().as({ bearer: mine.secret, origin: 'https://evil.test' }).get(pathOf(mine, id)),
      403,
    ],
    [
      'adding from a page that is not allowed',
      () => put(mine, small, { as: visitor().as({ bearer: mine.secret, origin: 'https://evil.test' }) }),
      403,
    ],
    ['staff, on another ticket', () => owner().get(`${other.ticket}/attachments/${id}`), 404],
    ['staff, without a session', () => visitor().get(`${mine.ticket}/attachments/${id}`), 401],
  ];
  test.each(refusals)('%s', async (_, call, status) => {
    const answer = await call();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    expect((await mine.customer.get(mine.thread)).body.attachments).toHaveLength(1);
  });

  test('staff of another site, on either path', async () => {
    const made = await newSite({ origins: ['https://another.example'] });
    const stranger = await join(made.id, 'owner');
    const elsewhere = await complain({}, { siteId: made.id, siteKey: made.key }, 'https://another.example');
    const answers = [
      await stranger.client.get(`${mine.ticket}/attachments/${id}`),
      await stranger.client.get(`${elsewhere.ticket}/attachments/${id}`),
    ];
    expect(answers.map((a) => a.status)).toEqual([404, 404]);
    expect((await elsewhere.customer.get(pathOf(elsewhere, id))).status).toBe(404);
  });

  test('whoever may read the ticket', { tags: 'verb' }, async () => {
    const viewer = await join(site().siteId, 'viewer');
    expect((await viewer.client.get(`${mine.ticket}/attachments/${id}`)).status).toBe(200);
  });

  test('with headers that let nothing in it run', async () => {
    const shown = await fetched(pathOf(mine, id), asCustomer(mine));
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': `inline; filename="picture-${mine.number}.webp"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': siteOrigin,
    });
    const forStaff = await fetched(`${mine.ticket}/attachments/${id}`, { cookie: ownerCookie });
    expect(Object.fromEntries(forStaff.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; sandbox/),
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(forStaff.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a page may ask whether it may send a picture', async () => {
  const mine = await complain();
  const asked = (origin: string): Promise<Response> =>
    fetch((baseUrls()[0] ?? '') + pathOf(mine, newId()), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  const { status, headers } = await asked(siteOrigin);
  expect([status, headers.get('access-control-allow-origin')]).toEqual([204, siteOrigin]);
  expect(headers.get('access-control-allow-methods')).toContain('PUT');
  expect(headers.get('access-control-allow-headers')).toContain('content-type');
  expect((await asked('https://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
});

test.runIf(!drawsPictures)(
  'where nothing can draw pictures the widget is told, and none is taken',
  { tags: 'verb' },
  async () => {
    const mine = await complain();
    const { status, body } = await put(mine, small);
    expect([status, body.code]).toEqual([501, 'not_available']);
    expect((await visitor().get(`/v1/sites/${site().siteKey}`)).body.attachments).toBe(false);
  },
);
