import type { ReportId } from '../../finding/report-form.ts'
import type { ReportForm } from './contract.ts'
import { csv } from './csv.ts'
import { html } from './html.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** The writer of each form of a report. */
export const reportForms: Readonly<Record<ReportId, ReportForm>> = { csv, html, ics, json, markdown, text }
