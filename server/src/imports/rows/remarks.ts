import type { ImportResult, RowRemark } from '@huiyin/shared/contract/imports/taken';
import { isRepliedAfterEnd } from '../../tickets/tell-story.ts';
import type { GoodRow } from './check-row.ts';
import type { Settled } from './outcomes.ts';

/** What is worth a word of rows that are not refused, by what became of each of them, in order: how many, and the line of the first. */
export function remarksOf(rows: readonly GoodRow[], settled: readonly Settled[]): ImportResult['remarks'] {
  const all = new Map<RowRemark, ImportResult['remarks'][number]>();
  for (const [i, { line, prepared }] of rows.entries()) {
    const { outcome, isAsStaffLeft } = settled[i]!;
    const story = prepared.ticket?.story;
    const isTold = (outcome === 'new' || outcome === 'corrected') && !isAsStaffLeft;
    const said: RowRemark[] = [
      ...(isAsStaffLeft ? (['as_staff_left'] as const) : []),
      ...(isTold && story && isRepliedAfterEnd(story) ? (['replied_after_end'] as const) : []),
    ];
    for (const remark of said) {
      const { rows: n, line: first } = all.get(remark) ?? { rows: 0, line };
      all.set(remark, { remark, rows: n + 1, line: first });
    }
  }
  return [...all.values()];
}
