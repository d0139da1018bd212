import crypto, { type BinaryLike, type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before anything else (node --import, or a set-up file of vitest), it lets this process hash passwords with a 1024th of the work (better-auth asks for 16384). The hashing is Node's as before: right and
// wrong passwords are told apart, each hash has its salt. Where its strength or its time is the subject (`auth.test.ts`, the faults), it is not loaded.

type Key = (error: Error | null, key: Buffer) => void;

const { scrypt } = crypto;

const quick = (password: BinaryLike, salt: BinaryLike, length: number, how: ScryptOptions, done: Key): void =>
  scrypt(password, salt, length, { ...how, N: 16 }, done);

Object.assign(crypto, { scrypt: quick });
syncBuiltinESMExports();
