/** Which columns of a row of samples lie within limits: from one, to before another; empty where `to` is `from`. */
export class ColumnRange {
  from = 0;
  to = 0;

  /** All of so many columns. */
  all(columns: number): void {
    this.from = 0;
    this.to = columns;
  }

  /** Keeps those whose place `first + column * step` lies from `least` to `most`. */
  keep(first: number, step: number, least: number, most: number): void {
    if (step === 0) {
      if (!(first >= least && first <= most)) this.to = this.from;
      return;
    }
    const a = (least - first) / step;
    const b = (most - first) / step;
    this.from = Math.max(this.from, Math.ceil(Math.min(a, b)));
    this.to = Math.max(this.from, Math.min(this.to, Math.floor(Math.max(a, b)) + 1));
  }
}
