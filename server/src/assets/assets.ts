/** A built file of widget or admin, ready to be sent. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  /** The same packed by brotli, where the build did so. */
  brotli: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
}

/** Where the built files are: `widget/…`, `admin/…`, `demo/…`, `docs/…`. */
export interface Assets {
  /** null when there is no such file; a file answers to its one plain path, not to `a/../b`, `./b` or `//b`. */
  get(path: string): Promise<Asset | null>;
}
