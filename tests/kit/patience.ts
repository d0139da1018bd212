/**
 * How long a test waits for what it expects, in ms, before it says that it does not come: the one limit of every wait, far
 * beyond what a busy machine takes. A test that passes never waits it out.
 */
export const patienceMs = 60_000;

/** How long a whole test may take, in ms: several such waits. */
export const testMs = 5 * patienceMs;
