/** How a person finds out whether a copy of the page is the one that was released. */
export const aboutPage = {
  title: 'About',
  version: 'Version',
  commit: 'Commit',
  lists: 'Built-in lists',
  licence: 'License',
  licences: 'MIT. Built-in parts: see third-party-licenses.txt in the release.',
  compare: 'To check your copy, compare its SHA-256 with the one in the release notes:',
  commands: ['certutil -hashfile chainlight.html SHA256', 'sha256sum chainlight.html'],
} as const
