/** What became of the bytes somebody sent as a picture. */
export type Encoded =
  | { ok: true; type: 'image/webp'; width: number; height: number; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; why: 'not_a_picture' | 'too_many_pixels' | 'broken' };

/** Draws pictures anew: what comes out was made by us and carries nothing but pixels. */
export interface Pictures {
  /**
   * Takes PNG, JPEG and WebP, known by their content. `not_a_picture`: anything else; `too_many_pixels`: it would be
   * too much to unpack; `broken`: it ends early, or took too long to draw. Throws Problem('busy') when too many wait.
   */
  encode(bytes: Uint8Array): Promise<Encoded>;
}
