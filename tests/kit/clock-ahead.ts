// Loaded before anything else (node --import, or at the head of a bundle), it puts the clock of a program ahead by
// CLOCK_AHEAD_MS, as a machine that woke with a wrong battery is.

const ahead = Number(process.env['CLOCK_AHEAD_MS'] ?? 0);
const Right = Date;

if (ahead > 0)
  globalThis.Date = class extends Right {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [Right.now() + ahead]) as []));
    }

    static override now(): number {
      return Right.now() + ahead;
    }
  } as DateConstructor;
