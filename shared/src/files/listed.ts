/** What stands between several choices in a cell, and in no text. */
export const betweenChoices = '┋';

/** The parts of a cell, between semicolons or {@link betweenChoices}. */
export function listed(cell: string): string[] {
  return cell
    .split(/[;┋]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
