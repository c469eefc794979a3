import type { Tool } from '../../core/index.ts'

/** The program as the build wrote it into the page, `Chainlight 0.1.0 0a1b2c3d`; in development there is no version. */
export function builtTool(): Tool {
  const said = document.querySelector<HTMLMetaElement>('meta[name="generator"]')?.content ?? ''
  const [name = '', version = '', commit = ''] = said.split(' ')
  return { name: name || 'Chainlight', version, commit }
}
