/** Parts at most this long are simply sorted. */
const SORTED_FROM = 24;

/**
 * The value that would stand at place `k` if `values` were sorted upward; the array is rearranged so that nothing
 * before `k` is larger and nothing after it smaller. Linear time on average (quickselect, Hoare 1961, Commun ACM
 * 4:321); a part that splits badly again and again is sorted instead, so the worst is n log n.
 * @param values free of NaN; rearranged in place
 * @param k 0 .. count - 1
 * @param count how many of the values take part, from the first on
 */
export function selectInPlace(values: Float64Array, k: number, count = values.length): number {
  let low = 0;
  let high = count - 1;
  let patience = 2 * Math.ceil(Math.log2(count + 1));
  while (high - low > SORTED_FROM) {
    if (patience-- === 0) break;
    const pivot = middleOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return values[k]!;
  }
  if (high - low > SORTED_FROM) values.subarray(low, high + 1).sort();
  else insertionSort(values, low, high);
  return values[k]!;
}

/** For a few values the built-in sort takes longer to call than to sort. */
function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > low && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
