/** The parts of a cell, between semicolons. */
export function listed(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
