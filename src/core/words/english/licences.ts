/** Text of the page that lists the licences of what the page is made of. */
export const licencesWords = {
  heading: '',
};
