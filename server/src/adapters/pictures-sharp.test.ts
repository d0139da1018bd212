import { pictureTypes } from '@huiyin/shared/domain/choices';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Encoded } from '../base/deps.ts';
import { sharpPictures } from './pictures-sharp.ts';

const pictures = sharpPictures();
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#4488aa80' } });
const drawn = async (bytes: Uint8Array): Promise<Extract<Encoded, { ok: true }>> => {
  const made = await pictures.encode(bytes, 'a');
  if (!made.ok) throw new Error(made.why);
  return made;
};

describe('a picture', () => {
  it.each<[kind: string, source: () => Sharp]>([
    ['PNG', () => plain(40, 30).png()],
    ['interlaced PNG', () => plain(40, 30).png({ progressive: true })],
    ['JPEG', () => plain(40, 30).jpeg()],
    ['JPEG in colours for print', () => plain(40, 30).flatten().toColourspace('cmyk').jpeg()],
    ['WebP', () => plain(40, 30).webp()],
    ...pictureTypes.map(
      (type) => [type, () => plain(40, 30).toFormat(type.slice('image/'.length) as 'png')] as [string, () => Sharp],
    ),
  ])('as %s becomes WebP of the same size', async (_, source) => {
    const made = await drawn(await source().toBuffer());
    expect([made.type, made.width, made.height]).toEqual(['image/webp', 40, 30]);
    const { format, width, height } = await sharp(made.bytes).metadata();
    expect([format, width, height]).toEqual(['webp', 40, 30]);
  });

  it('that is large is made smaller, with its sides in proportion', async () => {
    const made = await drawn(await plain(5000, 1000).png().toBuffer());
    expect([made.width, made.height]).toEqual([2560, 512]);
  });

  it('that lies on its side is set up, and says nothing of camera and place any more', async () => {
    const exif = { IFD0: { Make: 'SecretCam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 0/1 0/1' } };
    const source = await plain(40, 30)
      .jpeg()
      .withExif(exif)
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta/>')
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(source).metadata()).orientation).toBe(6);
    const made = await drawn(source);
    expect([made.width, made.height]).toEqual([30, 40]);
    const { exif: kept, icc, xmp, iptc, orientation } = await sharp(made.bytes).metadata();
    expect([kept, icc, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(Buffer.from(made.bytes).includes('SecretCam')).toBe(false);
  });

  it('keeps what follows it, such as a script, to itself', async () => {
    const source = Buffer.concat([await plain(40, 30).png().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
    expect(Buffer.from((await drawn(source)).bytes).includes('script')).toBe(false);
  });

  it('that moves shows its first frame', async () => {
    const frames = await Promise.all([20, 120, 220].map((red) => frame(red)));
    const source = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(source).metadata()).pages).toBe(3);
    const made = await drawn(source);
    expect([made.height, (await sharp(made.bytes).metadata()).pages ?? 1]).toEqual([20, 1]);
  });
});

describe('what is no picture for us', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['GIF', () => plain(4, 4).gif().toBuffer()],
    ['AVIF', () => plain(4, 4).avif().toBuffer()],
    ['TIFF', () => plain(4, 4).tiff().toBuffer()],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')],
    ['HTML', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['PDF', async () => Buffer.from('%PDF-1.7\n')],
    ['nothing', async () => new Uint8Array()],
    ['a WAV file', async () => Buffer.from('RIFF\x24\0\0\0WAVEfmt ')],
  ])('%s', async (_, source) => {
    expect(await pictures.encode(await source(), 'a')).toEqual({ ok: false, why: 'not_a_picture' });
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['one that ends early', async () => (await plain(400, 300).png().toBuffer()).subarray(0, 300)],
    [
      'a JPEG cut in half',
      async () =>
        half(
          await sharp(await noisy())
            .jpeg()
            .toBuffer(),
        ),
    ],
    [
      'a WebP cut in half',
      async () =>
        half(
          await sharp(await noisy())
            .webp()
            .toBuffer(),
        ),
    ],
    ['nothing but the first bytes', async () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['HTML behind the first bytes', async () => Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')],
  ])('%s is broken', async (_, source) => {
    expect(await pictures.encode(await source(), 'a')).toEqual({ ok: false, why: 'broken' });
  });
});

it('gives everybody in line a turn, and sends away who comes when the line is full', async () => {
  const source = await plain(300, 300).png().toBuffer();
  const all = await Promise.allSettled(Array.from({ length: 60 }, (_, i) => pictures.encode(source, String(i))));
  const done = all.filter((one) => one.status === 'fulfilled' && one.value.ok).length;
  const refused = all.filter((one) => one.status === 'rejected' && one.reason.code === 'busy').length;
  expect(done + refused).toBe(60);
  expect(done).toBeGreaterThanOrEqual(24);
  expect((await pictures.encode(source, 'a')).ok).toBe(true);
});

const frame = (r: number): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 3, background: { r, g: 0, b: 0 } } })
    .png()
    .toBuffer();

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);

const noisy = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
