/** How many pixels of a file stand for one px: sharp on a large screen and on paper. */
const sharpness = 2;

/**
 * A drawing as a PNG, on white. It is drawn by the browser in the fonts of the system.
 * @param drawing an `<svg>` with a width and a height
 * @throws where the browser cannot draw it
 */
export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const markup = new XMLSerializer().serializeToString(drawing);
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await painted(image, width * sharpness, height * sharpness);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function painted(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('no picture'))), 'image/png'),
  );
}
