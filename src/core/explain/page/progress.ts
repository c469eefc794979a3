import type { Report } from '../../report/report.ts'
import { counted } from '../figures.ts'
import { plainHeadline, type Headline } from '../headline/headline-text.ts'
import { pathsFound } from '../path/reach.ts'

/** The steps of opening files, each as a caption of its progress bar. */
export const phaseWords = {
  reading: 'Reading',
  opening: 'Opening',
  judging: 'Building and checking the certification path',
} as const

/** Said while an answer about what is open takes its time. */
export const waitingWords = 'Working'

export const cancellingWords = 'Cancelling: the current step must end first.'

/** Said after files were opened, for those who do not see the page change. */
export const openedWords = (report: Report): string =>
  `${counted(report.certificates.length, 'certificate')} open, ${pathsFound(report)} found.`

/** Said after the settings were changed. */
export const checkedAgainWords = ({ title, basis }: Pick<Headline, 'title' | 'basis'>): string =>
  `Checked again. ${plainHeadline(title)}. ${plainHeadline(basis)}`

/** Said after the person chose another path. */
export const anotherPathWords = ({ title }: Pick<Headline, 'title'>): string =>
  `Another path is shown. ${plainHeadline(title)}.`

/** Said after the person ended the work; `open` is whether files had been opened before. */
export const cancelledWords = (open: boolean): string =>
  open ? 'Cancelled. What was open before is open still.' : 'Cancelled. Nothing was opened.'

/** Stands before the step while files are opened again, because the engine ended by a fault. */
export const raisingWords = 'The inspector started again. '

/** Said where no engine can be started. */
export const stoppedWords =
  'This is a fault of this page, not of you. This browser did not start the inspector again. Your files are as they were, and this page still knows which files were open.'
