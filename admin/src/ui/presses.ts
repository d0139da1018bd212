/** Whoever moves farther than this while pressing marks a text, px. */
const still = 4;

/** Tells a press from a drag that marks text: `@pointerdown=${presses.begin}`, then `presses.isOne(event)` of the click. */
export class Presses {
  #at = { x: 0, y: 0 };

  readonly begin = ({ x, y }: PointerEvent): void => {
    this.#at = { x, y };
  };

  /** Whether a click is a press. Keys press too. */
  isOne({ x, y, detail }: MouseEvent): boolean {
    return detail === 0 || Math.hypot(x - this.#at.x, y - this.#at.y) < still;
  }
}
