/** The forms of a report. `export/report/` writes them, `explain/export/report-words.ts` words them. */
export const reportIds = ['html', 'markdown', 'text', 'json', 'csv', 'ics'] as const

export type ReportId = (typeof reportIds)[number]
