import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture full of chance, which no format can make small: about 1 byte a pixel as PNG. */
export const noise = (width = 400, height = 300): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  });

/** Its bytes, as a request takes them. */
export const bytesOf = async (picture: Sharp): Promise<Bytes> => new Uint8Array(await picture.toBuffer());

export const png = (width?: number, height?: number): Promise<Bytes> => bytesOf(noise(width, height).png());

export const webp = (): Promise<Bytes> => bytesOf(noise().webp());

/** What a phone makes: lying on its side, with the maker and the place in it. */
export const photo = (): Promise<Bytes> =>
  bytesOf(
    noise(800, 600)
      .jpeg()
      .withExif({
        IFD0: { Make: 'SecretCam' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 0/1 0/1' },
      })
      .withMetadata({ orientation: 6 }),
  );

/** A few kilobytes that unpack to `side` × `side` pixels. */
export function bomb(side: number): Bytes {
  const row = new Uint8Array(1 + Math.ceil(side / 8));
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1; // One bit a pixel, grey.
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

export const text = (of: string): Bytes => new TextEncoder().encode(of);

export const joined = (...parts: Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));
