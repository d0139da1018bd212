import { createClient } from '@libsql/client';
import { openReadOnly } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readEnvironment, type Environment } from '../adapters/settings.ts';
import { countDifferences } from '../metrics/recount.ts';

const mostShown = 50;

/** `huiyin verify-counts`: recounts all answers and compares, also while the server runs. Exit code 1 on any difference. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) throw new Refusal('Usage: pnpm huiyin verify-counts');
  const found = await countDifferences((sql) => read(readEnvironment(), sql));
  if (found.length === 0) {
    console.log('All counts agree with the answers.');
    return 0;
  }
  for (const { cell, kept, recounted } of found.slice(0, mostShown))
    console.log(`${cell}: kept ${kept}, recounted ${recounted}`);
  console.log(`${found.length} cells of counts differ from the answers.`);
  return 1;
}

async function read(env: Environment, sql: string): Promise<Record<string, unknown>[]> {
  if (env.file !== null) {
    using database = openReadOnly(env.file);
    return database.prepare(sql).all();
  }
  const client = createClient({
    url: env.DATABASE_URL,
    ...(env.DATABASE_AUTH_TOKEN && { authToken: env.DATABASE_AUTH_TOKEN }),
  });
  try {
    return (await client.execute(sql)).rows as Record<string, unknown>[];
  } finally {
    client.close();
  }
}
