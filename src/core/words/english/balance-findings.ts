export const balanceFindingsWords = {
  heading: '',
};
