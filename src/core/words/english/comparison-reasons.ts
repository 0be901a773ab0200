/** Why a measure of two runs cannot be compared. */
export const comparisonReasonWords = {
  notBefore: (reason: string) => `Not measured before. ${reason}`,
  notAfter: (reason: string) => `Not measured after. ${reason}`,
  inNeither: (reason: string) => `Measured in neither run. ${reason}`,
  otherSides:
    'One leg was measured before and the other after. Film both runs from the same side, with both legs in sight.',
  otherUnit:
    'It is given in different units before and after. Have both clips analysed anew, with this version.',
};
