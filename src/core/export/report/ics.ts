import { reminderWords } from '../../explain/export/report-words.ts'
import { visibleText } from '../../lib/visible-text.ts'
import type { ReportForm } from './contract.ts'

const day = 86_400_000
/** A month: long enough for a CA of one's own, and for a maintenance window. */
const daysBefore = 30

/**
 * A reminder a month before the path stops working, tomorrow where less is left. Undefined where it does not work, or
 * does not end. @see RFC 5545
 */
export const ics: ReportForm = {
  ending: '.ics',
  mediaType: 'text/calendar',
  write({ answer, certificates, judged, path, tool, files }) {
    const until = answer.worksUntil === null ? NaN : Date.parse(answer.worksUntil)
    const now = Date.parse(judged.instant)
    const first = certificates.find(
      ({ id, notAfter }) => notAfter === answer.worksUntil && path.some(({ certificate }) => certificate === id),
    )
    if (!first || !(until > now)) return undefined
    const start = Math.min(until, Math.max(until - daysBefore * day, now + day))
    const [ends] = (answer.worksUntil ?? '').split('T', 1)
    const name = first.subject
    const words = (say: (name: string, day: string) => string) => escaped(say(name, ends ?? ''))
    const made = [
      ...files.map((file) => `${file.name} SHA-256 ${file.sha256}`),
      `${judged.instant}, ${judged.settings}`,
      `${answer.title}: ${answer.acts}`,
      `${tool.name} ${tool.version} ${tool.commit}`.trim(),
    ]
    return [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//${tool.name}//${tool.version}//EN`,
      'BEGIN:VEVENT',
      `UID:${first.sha256}@chainlight`,
      `DTSTAMP:${basic(now)}`,
      `DTSTART;VALUE=DATE:${basic(start).slice(0, 8)}`,
      `SUMMARY:${words(reminderWords.title)}`,
      `DESCRIPTION:${words(reminderWords.text)}\\n${made.map(escaped).join('\\n')}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${words(reminderWords.title)}`,
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]
      .map((line) => `${folded(line)}\r\n`)
      .join('')
  },
}

/** `20261125T120000Z` */
const basic = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')

/** No value can end its line, and so begin a property of its own. @see RFC 5545 section 3.3.11 */
const escaped = (text: string): string => visibleText(text).replace(/[\\;,]/g, '\\$&')

const encoder = new TextEncoder()

/** At most 75 octets a line, whole characters each. @see RFC 5545 section 3.1 */
function folded(line: string): string {
  let text = ''
  let room = 75
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (octets > room) {
      text += '\r\n '
      room = 74
    }
    room -= octets
    text += character
  }
  return text
}
