/* pnpm migration NAME: drizzle-kit writes the SQL, then every new table is made STRICT, and WITHOUT ROWID where its
   key has several columns (drizzle has no word for either). */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const server = join(import.meta.dirname, '../..');
const folder = join(server, 'migrations');
const name = process.argv[2] ?? 'change';
execFileSync('node', ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', name], {
  cwd: server,
  stdio: 'inherit',
});

for (const file of readdirSync(folder).filter((f) => f.endsWith('.sql'))) {
  const path = join(folder, file);
  const sql = readFileSync(path, 'utf8');
  const strict = sql.replace(/(CREATE TABLE `[^`]+` \([\s\S]*?\n\));/g, (_, table: string) =>
    table.includes('PRIMARY KEY(') ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
  if (strict !== sql) writeFileSync(path, strict);
}
