import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** While an element is on the page, no file that is dropped beside its box is opened in place of the console. */
export class DropsBeside implements ReactiveController {
  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dragover', passed);
    addEventListener('drop', passed);
  }

  hostDisconnected(): void {
    removeEventListener('dragover', passed);
    removeEventListener('drop', passed);
  }
}

function passed(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
