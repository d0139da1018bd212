/** Is told how many bytes are read; ends the reading by what it throws. */
export type ReadMore = (length: number) => void;

/** How much there is to read before something of it is known. */
interface ToRead {
  readonly bytes: number;
  /** How often all of it is gone through. */
  readonly passes: number;
}

/** Tells at each hundredth how far bytes are read that are gone through several times, 0 to 1. */
export function toldShare({ bytes, passes }: ToRead, tell: (share: number) => void): ReadMore {
  let [read, told] = [0, 0];
  return (length) => {
    read += length;
    const share = Math.min(1, Math.floor((100 * read) / (bytes * passes)) / 100);
    if (share > told) tell((told = share));
  };
}
