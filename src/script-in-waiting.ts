/**
 * Has the browser run a script that stands in the page as plain text: until then it costs nothing but its octets.
 * Resolves when it has run, or, where it is a module, has been handed to the browser; rejects where it cannot be
 * fetched. The policy is asked as for any script: the text must be one whose hash it names, the address one that it
 * allows.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element (a type that is none leaves the
 * element as if untouched)
 */
export function runScript(script: HTMLScriptElement, type: 'text/javascript' | 'module'): Promise<void> {
  return new Promise((resolve, reject) => {
    script.type = type
    script.onload = () => {
      resolve()
    }
    script.onerror = () => {
      reject(new Error(`The script ${script.id} could not be loaded`))
    }
    const fetched = script.hasAttribute('src')
    // Its place does not matter, and a script is prepared anew where it is put into the page again.
    document.body.append(script)
    if (!fetched) resolve()
  })
}
