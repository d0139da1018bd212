import { benchIntake } from './intake.ts';

// pnpm bench intake [--quick]    submissions a second beside floors built for comparison

const [name = '', ...flags] = process.argv.slice(2);
const quick = flags.includes('--quick');
const benches: Record<string, () => Promise<boolean>> = {
  intake: () => benchIntake({ quick }),
};

const bench = benches[name];
if (!bench) {
  console.error(`Usage: pnpm bench ${Object.keys(benches).join('|')} [--quick]`);
  process.exit(2);
}
process.exitCode = (await bench()) ? 0 : 1;
