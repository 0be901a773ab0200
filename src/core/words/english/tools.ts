/** Text of the tools (timers, planner, checklist) and of the frame around the pages beside the report. */
export const toolsWords = {
  pages: {
    'how-accurate': 'How accurate is this?',
    tools: 'Timers and planners',
    documents: 'What the articles say',
  },
  shortPages: { 'how-accurate': 'Accuracy', tools: 'Tools', documents: 'Articles' },
  pageTitle: (page: string): string => `${page} – Plumbline`,
  pagesLabel: 'More pages',
  back: {
    home: 'Back to the first page',
    analysing: 'Back to the analysis',
    result: 'Back to the report',
  },
};
