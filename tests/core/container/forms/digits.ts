import { asBytes, hex, vector, vectorText } from '../vector.ts'
import { root, server, type Form } from './form.ts'

const pairs = server.match(/../g) ?? []
const lines = (separator: string, width: number, before = ''): string =>
  Array.from({ length: Math.ceil(pairs.length / width) }, (_, i) =>
    pairs
      .slice(i * width, (i + 1) * width)
      .map((pair) => before + pair)
      .join(separator),
  ).join(`${separator.trimEnd()}\n  `)
/** As the program printed it when the vectors were made: not every machine has it. */
const printed = (name: string): string => vectorText(`server-${name}.txt`)
/** As certutil -encodehex and Format-Hex print it, by their documentation. */
const dump = (offset: (i: number) => string, gap: string, letters: string): string =>
  Array.from({ length: Math.ceil(pairs.length / 16) }, (_, i) => {
    const row = pairs.slice(i * 16, (i + 1) * 16)
    const text = row.map((pair) => String.fromCharCode(parseInt(pair, 16)).replace(/[^ -~]/, '.')).join('')
    const columns = [row.slice(0, 8).join(' '), row.slice(8).join(' ')].join(gap).padEnd(47 + gap.length - 1)
    return `${offset(16 * i)}${columns}${letters}${text}`
  }).join('\r\n')
const digits = (width: number) => (i: number) => i.toString(16).padStart(width, '0')

/** Without the zero before a single digit. */
const short = (before: string): string => pairs.map((pair) => before + pair.replace(/^0/, '')).join(', ')
const swapped = (server.match(/.{1,4}/g) ?? []).map((word) => word.slice(2) + word.slice(0, 2))

const dialects: readonly [sentence: string, source: string, found?: string[]][] = [
  ['plain digits', server],
  ['plain digits in capitals', server.toUpperCase()],
  ['plain digits in lines, as xxd -p prints them', printed('xxd-p')],
  ['pairs with colons', pairs.join(':')],
  ['pairs with colons, in lines', lines(':', 16)],
  ['pairs with blanks', pairs.join(' ')],
  ['pairs with dashes, as BitConverter of .NET writes them', pairs.join('-').toUpperCase()],
  ['0x before it all, as SQL Server writes it', `0x${server.toUpperCase()}`],
  ['\\x before it all, as PostgreSQL writes it', `\\x${server}`],
  ['a C array, as xxd -i writes it', printed('xxd-i')],
  ['a Java array', `byte[] certificate = { ${lines(', ', 12, '(byte) 0x')} };`],
  ['\\x before every pair, as in C and Python strings', `b"${pairs.map((pair) => `\\x${pair}`).join('')}"`],
  ['\\x in string literals, one a line', lines('', 16, '\\x').replace(/^ *(.*)$/gm, '"$1"')],
  [
    'a file of the Windows registry',
    `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\X]\r\n"Blob"=hex:${lines(',', 25).replaceAll('\n', '\\\r\n')}\r\n`,
  ],
  ['a slice as Go prints it with %#v', `[]byte{${short('0x')}}`],
  ['an array of IEC 61131-3', `der : ARRAY[0..${pairs.length - 1}] OF BYTE := [${short('16#')}];`],
  ['an array of Pascal', `const der: array of byte = (${short('$')});`],
  ['od -An -x, two octets the other way round', swapped.join(' ')],
  ['in JSON', JSON.stringify({ der: server, size: pairs.length })],
  ['two of them in JSON', JSON.stringify([server, root]), [server, root]],
  ['behind a word', `certificate: ${server}\n`],
  ['digits of PEM', hex(asBytes(vectorText('server.pem')))],
  ['xxd', printed('xxd')],
  ['xxd -g 1 in capitals', printed('xxd-g1-u')],
  ['xxd with 8 columns', printed('xxd-c8')],
  ['hexdump -C', printed('hexdump-canonical')],
  ['hexdump', printed('hexdump')],
  ['od -t x1', printed('od-x1')],
  ['od -A x -t x1z', printed('od-x1z')],
  ['od -x', printed('od-x')],
  ['certutil -encodehex', dump((i) => `${digits(4)(i)}\t`, '  ', '   ')],
  [
    'Format-Hex',
    `\r\n           00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\r\n\r\n${dump((i) => `${digits(8)(i)}   `, ' ', '  ')}`,
  ],
]

const numbers = [...vector('server.der')]
const signed = numbers.map((number) => (number > 127 ? number - 256 : number))
const basic = pairs.map((pair) => `&H${pair.toUpperCase()}`)
const inLines = (values: readonly (number | string)[], separator: string, end: string): string =>
  Array.from({ length: Math.ceil(values.length / 16) }, (_, i) =>
    values.slice(16 * i, 16 * i + 16).join(separator),
  ).join(end)

const ofVisualBasic: readonly [sentence: string, source: string][] = [
  ['an array of Visual Basic', `Array(${basic.join(', ')})`],
  ['an array of Visual Basic, continued', `Array(${inLines(basic, ', ', ', _\r\n    ')})`],
]

const decimals: readonly [sentence: string, source: string, found?: string[]][] = [
  ['a Buffer of Node in JSON', JSON.stringify({ cert: Buffer.from(numbers) })],
  ['a Buffer of Node in indented JSON', JSON.stringify(Buffer.from(numbers), undefined, 2)],
  ['a typed array in JSON', JSON.stringify(new Uint8Array(numbers))],
  ['a typed array in indented JSON', JSON.stringify(new Uint8Array(numbers), undefined, 2)],
  ['two arrays in JSON', JSON.stringify([numbers, [...vector('root.der')]]), [server, root]],
  ['@( ) of PowerShell', `$der = @(${numbers.join(',')})\r\n`],
  ['[byte[]] of PowerShell', `[byte[]]$der = ${numbers.join(', ')}`],
  ['one a line, as PowerShell prints octets', numbers.join('\r\n')],
  ['an array of C#', `new byte[] {\n    ${inLines(numbers, ', ', ',\n    ')}\n};`],
  ['a slice of Go', `var der = []byte{\n\t${inLines(numbers, ', ', ',\n\t')},\n}`],
  ['a list of Python', `bytes([${numbers.join(', ')}])`],
  ['signed octets of Java', `byte[] der = {${inLines(signed, ', ', ',\n  ')}};`],
  ['signed octets, as Arrays.toString prints them', `[${signed.join(', ')}]`],
  ['signed octets with casts', `{${signed.map((number) => `(byte)${number}`).join(', ')}}`],
  ['numbers with blanks between', numbers.join(' ')],
]

export const digitForms: readonly Form[] = [
  ...[...dialects, ...ofVisualBasic].map(([sentence, source, found = [server]]): Form => {
    return { sentence: `hexadecimal: ${sentence}`, source, found, assumed: ['hexadecimal'], said: [] }
  }),
  ...decimals.map(([sentence, source, found = [server]]): Form => {
    return { sentence: `decimal: ${sentence}`, source, found, assumed: ['decimal'], said: [] }
  }),
]
