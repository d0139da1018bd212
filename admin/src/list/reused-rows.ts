import { noChange } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveParameters } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import type { RowId } from './list-cursor.ts';

class ReusedRows extends Directive {
  /** By what stands in them, from the last to the first. */
  #parts: ReadonlyMap<RowId, ChildPart> = new Map();

  render(ids: readonly RowId[], row: (id: RowId, at: number) => unknown): unknown {
    return ids.map(row);
  }

  override update(list: ChildPart, [ids, row]: DirectiveParameters<this>): unknown {
    const before = this.#parts;
    const places = new Map([...before.keys()].map((id, place) => [id, place]));
    const spare = this.#spare(new Set(ids));
    let below: ChildPart | undefined;
    let reached = -1;
    const drawn = [...ids.entries()].toReversed().map(([at, id]) => {
      const place = places.get(id) ?? -1;
      const part = before.get(id) ?? spare.pop();
      below = part && place > reached ? part : insertPart(list, below, part);
      reached = Math.max(reached, place);
      return [id, setChildPartValue(below, row(id, at))] as const;
    });
    spare.forEach(remove);
    this.#parts = new Map(drawn);
    setCommittedValue(list, [...this.#parts.values()].toReversed());
    return noChange;
  }

  /** Those that are left over. One with the focus goes, so that the focus does not come to stand on something else. */
  #spare(wanted: ReadonlySet<RowId>): ChildPart[] {
    const left = [...this.#parts].flatMap(([id, part]) => (wanted.has(id) ? [] : [part]));
    left.filter(hasFocus).forEach(remove);
    return left.filter(({ startNode }) => startNode!.isConnected);
  }
}

const hasFocus = ({ startNode }: ChildPart): boolean =>
  (startNode as Comment).nextElementSibling!.matches(':focus-within');

/** With its end, which lit leaves where it was (https://github.com/lit/lit/issues/5298): the more are left, the slower is each change. */
function remove(part: ChildPart): void {
  const end = part.endNode as Comment;
  removePart(part);
  end.remove();
}

/**
 * The rows of a list by their ids, in their order. One that stays keeps its element, one that leaves gives its own to one that comes: of a
 * list that is scrolled through, making and removing elements takes most of the time. Each row is one element.
 * @param row draws what stands at a place of `ids`
 * @example html`<ul>${reusedRows(ids, (id) => html`<li>${wordsOf(id)}</li>`)}</ul>`
 */
export const reusedRows = directive(ReusedRows);
