import { encode } from 'uqr';

/** Empty modules around a code; readers need four. */
const quiet = 4;
const pngSize = 1024;
const titleHeight = 112;
const letters = 'system-ui, sans-serif';

/** A code as squares: its side in modules with the quiet zone, and the path of the dark ones. */
export interface QrShape {
  readonly size: number;
  readonly path: string;
}

interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The code of a text, as one path in a square of `size`. Throws RangeError for a text that no code holds (about 2,300 bytes). */
export function qrShape(text: string): QrShape {
  const { size, runs } = encoded(text);
  return { size, path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('') };
}

/** The code as a file of its own, with a line of text below when there is a title. */
export function qrSvg(text: string, title = ''): string {
  const { size, path } = qrShape(text);
  const height = title ? size + 4 : size;
  const words = title
    ? `<text x="${size / 2}" y="${size + 1}" font-size="2.5" font-family="${letters}" text-anchor="middle">${escaped(title)}</text>`
    : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}" width="${size * 10}" height="${height * 10}">` +
    `<path fill="#fff" d="M0 0h${size}v${height}H0z"/><path shape-rendering="crispEdges" d="${path}"/>${words}</svg>\n`
  );
}

/** The code as a picture 1024 px wide, every module a whole number of pixels. */
export async function qrPng(text: string, title = ''): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = pngSize;
  canvas.height = title ? pngSize + titleHeight : pngSize;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  drawCode(pen, text);
  if (title) drawTitle(pen, title);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}

function drawCode(pen: CanvasRenderingContext2D, text: string): void {
  const { size, runs } = encoded(text);
  const module = Math.floor(pngSize / size);
  const edge = Math.floor((pngSize - module * size) / 2);
  for (const { x, y, length } of runs) pen.fillRect(edge + x * module, edge + y * module, length * module, module);
}

function drawTitle(pen: CanvasRenderingContext2D, title: string): void {
  pen.font = `56px ${letters}`;
  pen.textAlign = 'center';
  pen.fillText(title, pngSize / 2, pngSize + titleHeight / 3, pngSize - 80);
}

/** Dark modules of each row, gathered into runs and moved by the quiet zone. */
function encoded(text: string): { size: number; runs: Run[] } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => ({ x: x + quiet, y: y + quiet, length })));
  return { size: size + 2 * quiet, runs };
}

function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it may stand in markup, in an attribute too. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
