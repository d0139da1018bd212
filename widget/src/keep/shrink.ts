const mostPixels = 2560;
const mostBytes = 1_000_000;

/** A picture small enough to send, drawn anew when it is not; as it is where the browser cannot draw it. */
export async function shrink(picture: Blob): Promise<Blob> {
  if (picture.size <= mostBytes) return picture;
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
    const pen = canvas.getContext('2d')!;
    // JPEG has no transparency.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return small.size < picture.size ? small : picture;
  } catch {
    return picture;
  }
}
