/**
 * Text of what is saved: indented, with a line's end.
 * @throws {RangeError} for a number that JSON cannot hold: results are values or reasons, never NaN
 */
export function exactJson(content: object): string {
  const text = JSON.stringify(
    content,
    (key, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new RangeError(`the file would have ${value} for "${key}"`);
      }
      return value;
    },
    2,
  );
  return `${text}\n`;
}
