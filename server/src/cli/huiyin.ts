import { setSourceMapsSupport } from 'node:module';
import { Refusal } from '../adapters/refusal.ts';
import { visible } from '../adapters/visible.ts';
import { runCommand } from './run-command.ts';

// Errors of what was built name the sources.
setSourceMapsSupport(true);
try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  // It may hold what a server or a file said.
  console.error(error.message.split('\n').map(visible).join('\n'));
  // Whatever is open already, such as the port, would keep the process alive.
  process.exit(1);
}
