import { run as build } from '@huiyin/server/cli/build';
import { benchConsole } from './console.ts';
import { benchImport } from './import.ts';
import { benchInbox } from './inbox.ts';
import { benchIntake } from './intake.ts';
import { benchRead } from './read.ts';
import { benchStart } from './start.ts';
import { benchStreams } from './streams.ts';
import { benchSuite } from './suite.ts';
import { benchVisitors } from './visitors.ts';
import { benchWidget } from './widget.ts';

// pnpm bench intake [--quick]            submissions a second beside floors built for comparison
// pnpm bench read [--quick] [--reuse]    Today and Insights on small and large databases
// pnpm bench inbox [--quick] [--reuse]   the Inbox with ten thousand tickets alone, beside a million, and with a million
// pnpm bench import [--quick]            a million answers in and out as files, and an answer meanwhile
// pnpm bench console [--quick] [--reuse] how the console loads, scrolls ten thousand tickets, and is worked by hand
// pnpm bench widget [--quick]            what the widget costs a page, beside three floors
// pnpm bench start [--quick]             what a start takes until it serves, and what it holds, beside a floor
// pnpm bench visitors [--quick]          200 visitors and 20 staff at once
// pnpm bench streams [--quick]           answers taken in while 200 consoles and 1,000 visitors listen
// pnpm bench suite                       every test, and whether the whole and each suite keep their time on two free cores

const [name = '', ...flags] = process.argv.slice(2);
const quick = flags.includes('--quick');
const benches: Record<string, () => Promise<boolean>> = {
  intake: () => benchIntake({ quick }),
  start: () => benchStart({ quick }),
  visitors: () => benchVisitors({ quick }),
  widget: () => benchWidget({ quick }),
  streams: () => benchStreams({ quick }),
  suite: benchSuite,
  console: () => benchConsole({ quick, reuse: flags.includes('--reuse') }),
  import: () => benchImport({ quick }),
  inbox: () => benchInbox({ quick, reuse: flags.includes('--reuse') }),
  read: () => benchRead({ quick, reuse: flags.includes('--reuse') }),
};

const bench = benches[name];
if (!bench) {
  console.error(`Usage: pnpm bench ${Object.keys(benches).join('|')} [--quick] [--reuse]`);
  process.exit(2);
}
// What is measured is what people start.
await build([]);
process.exitCode = (await bench()) ? 0 : 1;
