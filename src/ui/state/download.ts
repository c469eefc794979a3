import type { WrittenFile } from '../../core/index.ts'

/** Long enough for every browser to have taken the content over; Safari is the slow one. */
const KEEP = 60_000

/** Hands a file to the person as a download. */
export function download({ name, mediaType, bytes }: WrittenFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEEP)
}
