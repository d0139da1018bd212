/** Prints a line. */
export function say(line: string): void {
  console.log(line);
}

/** Prints rows in columns, the first flush left, the others flush right. */
export function table(head: string[], rows: string[][]): void {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [head, ...rows])
    say(`  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   ')}`);
}

/** Prints whether a bar holds, and gives it back. */
export function verdict(holds: boolean, sentence: string): boolean {
  say(`  ${holds ? '✓' : '✗'} ${sentence}`);
  return holds;
}
