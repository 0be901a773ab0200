/** What a stored value weighs, bytes, near enough to be told: numbers 8, letters 1, arrays of floats as they are. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number' || value instanceof Date) return 8;
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (typeof Blob !== 'undefined' && value instanceof Blob) return value.size;
  const parts =
    value instanceof Map ? [...value].flat() : Array.isArray(value) ? value : Object.entries(value).flat();
  return parts.reduce<number>((sum, part) => sum + bytesOf(part), 0);
}
