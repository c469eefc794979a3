/**
 * Whether this browser is new enough. Two features that arrived with the floor stand for all of it:
 *
 * |                 | Chrome and Edge | Firefox | Safari |
 * | --------------- | --------------- | ------- | ------ |
 * | the floor       | 109             | 115     | 16.4   |
 * | unit `dvh`      | 108             | 101     | 15.4   |
 * | import maps     | 89              | 108     | 16.4   |
 *
 * A browser too old to even parse the page never gets here; it too is left with the static sentence of index.html.
 */
export function meetsFloor(): boolean {
  return CSS.supports('height', '1dvh') && HTMLScriptElement.supports('importmap')
}
