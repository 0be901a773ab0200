/** Text of working without the network: what is ready, what is still being fetched, and updates. */
export const offlineWords = {
  heading: '',
};
