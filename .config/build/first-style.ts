import postcss, { type AtRule, type Container } from 'postcss'

/** The names by which rules find elements. */
interface Names {
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

/**
 * Yields the rules of `style` that can reach an element of `html`, so that a browser reads no others before it paints
 * the page for the first time. A rule that only may be needed is kept: names decide, not how elements stand to each
 * other. Print comes later than any first paint.
 */
export function firstStyle(style: string, html: string): string {
  const names = namesIn(html)
  const root = postcss.parse(style)
  root.walkAtRules('media', (rule) => {
    if (rule.params === 'print') rule.remove()
  })
  root.walkRules((rule) => {
    const step = rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')
    if (!step && !rule.selectors.some((selector) => reaches(selector, names))) rule.remove()
  })
  const used = declarationsOf(root)
  root.walkAtRules(/keyframes$/, (rule) => {
    if (!used.includes(rule.params)) rule.remove()
  })
  dropEmpty(root)
  return root.toString()
}

function namesIn(html: string): Names {
  const values = (attribute: string) =>
    [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].flatMap(([, value = '']) => value.split(/\s+/))
  return {
    tags: new Set([...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag = '']) => tag.toLowerCase())),
    classes: new Set(values('class')),
    ids: new Set(values('id')),
  }
}

/** Whether each tag, class and id that an element must have for this selector stands in the page. */
function reaches(selector: string, { tags, classes, ids }: Names): boolean {
  const needed = selector
    // One of several, or none: nothing that must be there.
    .replace(/:(?:not|is|has)\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/::?(?!where\()[\w-]+(?:\([^()]*\))?/g, '')
    .replaceAll(':where', '')
  const all = (mark: RegExp, present: ReadonlySet<string>) =>
    [...needed.matchAll(mark)].every(([, name = '']) => present.has(name))
  return all(/\.([\w-]+)/g, classes) && all(/#([\w-]+)/g, ids) && all(/(?:^|[\s>+~,(])([a-z][\w-]*)/g, tags)
}

function declarationsOf(container: Container): string {
  let text = ''
  container.walkDecls(({ prop, value, parent }) => {
    if (parent?.parent?.type !== 'atrule' || prop.startsWith('animation')) text += `${value} `
  })
  return text
}

/** Removes what holds nothing any more, from the inside out. */
function dropEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'atrule' || !node.nodes) return
    dropEmpty(node)
    if (node.nodes.length === 0) node.remove()
  })
}
