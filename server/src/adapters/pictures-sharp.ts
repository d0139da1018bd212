import type { Sharp } from 'sharp';
import type { Encoded, Pictures } from '../base/deps.ts';
import { lazily } from '@huiyin/shared/domain/lazily';
import { Problem } from '../base/problem.ts';
import { turns } from '../base/turns.ts';

const mostPixels = 50_000_000;
const longestSide = 2560;
/** By the clock, which goes on while a machine is busy with others; how much work one is, its pixels limit. */
const longestSeconds = 60;
const places = 2;
/** Pictures of more pixels than an ordinary photograph are drawn alone. */
const largeFrom = 16_000_000;
/** Whoever sends more than these at once sends the next later. */
const line = { longestLine: 24, mostOfOne: 8 };

/** Who reads each kind; nobody else of sharp's readers is let near what strangers send. */
const readers = {
  png: 'VipsForeignLoadPngBuffer',
  jpeg: 'VipsForeignLoadJpegBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
} as const;
type Format = keyof typeof readers;

/** Draws pictures with sharp, at most two at a time and large ones alone: what is unpacked takes up to 300 MB. */
export function sharpPictures(): Pictures {
  const takeTurn = turns({ places, ...line });

  return {
    async encode(bytes, who) {
      const format = formatOf(bytes);
      if (!format) return { ok: false, why: 'not_a_picture' };
      const sharp = await loadSharp();
      const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });
      try {
        const { width, height, format: read } = await source.metadata();
        if (width * height > mostPixels) return { ok: false, why: 'too_many_pixels' };
        if (read !== format) return { ok: false, why: 'not_a_picture' };
        return await takeTurn({ who, needs: width * height > largeFrom ? places : 1 }, () => draw(source));
      } catch (error) {
        if (error instanceof Problem) throw error;
        const { message } = error as Error;
        // It is not the picture that is at fault.
        if (/^timeout/i.test(message)) throw new Problem('busy', { retryAfterSeconds: longestSeconds });
        return { ok: false, why: /pixel limit/i.test(message) ? 'too_many_pixels' : 'broken' };
      }
    },
  };
}

/** It brings 30 MB of native code, for a server that may never see a picture. */
const loadSharp = lazily(async () => {
  const { default: sharp } = await import('sharp');
  // One thread each, so that passwords and files keep threads of their own.
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: Object.values(readers) });
  return sharp;
});

/** What the first bytes say; a name or a content type proves nothing. */
function formatOf(bytes: Uint8Array): Format | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  return text.startsWith('RIFF') && text.slice(8) === 'WEBP' ? 'webp' : null;
}

async function draw(source: Sharp): Promise<Encoded> {
  const { data, info } = await source
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82, effort: 3, smartSubsample: true })
    .timeout({ seconds: longestSeconds })
    .toBuffer({ resolveWithObject: true });
  return { ok: true, type: 'image/webp', width: info.width, height: info.height, bytes: new Uint8Array(data) };
}
