/** Text of the documents. */
export const documentsWords = {};
