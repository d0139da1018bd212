const { port1, port2 } = new MessageChannel();
port1.start();

/** Lets messages that came meanwhile be taken, at no cost of time. */
export const turn = (): Promise<void> =>
  new Promise((go) => {
    port1.addEventListener('message', () => go(), { once: true });
    port2.postMessage(null);
  });
