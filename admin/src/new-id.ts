import { uuidV7 } from '@huiyin/shared/domain/ids';
import { now } from './clock.ts';

/** An id for something that is made here, so that sending it again makes it once. */
export const newId = (): string => uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)));
