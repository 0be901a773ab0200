/**
 * A text in lines no longer than `signs`. It breaks at spaces; what is longer than a line by itself is broken within.
 * Signs are counted as people count them, so that a letter is not torn from its accent.
 */
export function wrapText(text: string, signs: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    let rest = [...new Intl.Segmenter('en').segment(word)].map(({ segment }) => segment);
    if (line.length > 0 && line.length + 1 + rest.length <= signs) {
      line = [...line, ' ', ...rest];
      continue;
    }
    if (line.length > 0) lines.push(line.join(''));
    for (; rest.length > signs; rest = rest.slice(signs)) lines.push(rest.slice(0, signs).join(''));
    line = rest;
  }
  if (line.length > 0) lines.push(line.join(''));
  return lines;
}
