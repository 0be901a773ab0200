/** On the dark stage and on any video: light colours with a dark edge. */
export const SIDE_COLOURS = { left: '#4fd1ea', right: '#ff9d57', middle: '#f2f5f3' } as const;
export const EDGE_COLOUR = 'rgb(5 12 13 / 0.75)';
/** Brass: the plumb line's bob, and what was done by hand. */
export const BRASS = '#e2b04f';
