/**
 * Which frame's picture is on the stage. It may be a moment behind the clock, while an exact picture is on its way:
 * what is drawn over the picture follows this, so that a skeleton never lies over another frame's runner.
 */
export class ShownFrame {
  #frame = 0;
  readonly #listeners = new Set<() => void>();

  readonly now = (): number => this.#frame;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(frame: number): void {
    if (frame === this.#frame) return;
    this.#frame = frame;
    for (const listener of this.#listeners) listener();
  }
}
