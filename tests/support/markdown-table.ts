/** The rows of the only table in a Markdown text, each by its cells: the head first, without the line below it. */
export function tableIn(text: string): string[][] {
  const [head, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'))
  return [head ?? '', ...rows].map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
