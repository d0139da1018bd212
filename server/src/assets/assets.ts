/** A built file of widget or admin, ready to be sent. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** The same compressed by brotli, when worth it. */
  brotli: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
}

/** Where the built files are: `widget/…`, `admin/…`, `demo/…`, `docs/…`. */
export interface Assets {
  /** null when there is no such file; paths with `..` never match. */
  get(path: string): Promise<Asset | null>;
}
