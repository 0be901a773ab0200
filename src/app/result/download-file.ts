/** Hands a text to the browser as a file; nothing leaves the machine. */
export function downloadFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "run.mp4" gives "run", as in run.report.json. */
export function baseName(fileName: string): string {
  return fileName.replace(/(\.pose)?\.[^.]+$/i, '') || fileName;
}
