/** Text of the printed report. */
export const printWords = {
  madeWith: (version: string, day: string) =>
    `Running-form report, printed on ${day}. Plumbline ${version}. Not a medical device; no diagnosis.`,
  print: 'Print, or save as PDF',
  preparing: 'Getting the pictures ready to print',
  cancel: 'Do not print',
};
