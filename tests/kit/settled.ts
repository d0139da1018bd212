/**
 * Lets what is under way in the browser come to its end: many turns of its event loop. For what must not happen; what must is
 * waited for with `until`. Needs no timer, which a test may have taken. Runs in the browser, also handed over by `page.evaluate`.
 */
export async function settled(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turns = 0; turns < 100; turns++) {
    await new Promise((wake) => {
      port1.onmessage = wake;
      port2.postMessage(0);
    });
  }
  port1.close();
}
