export const balanceCheckWords = {
  heading: '',
};
