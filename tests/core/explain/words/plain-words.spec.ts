import { describe, expect, it } from 'vitest'
import { termPieces } from '../../../../src/core/explain/glossary/in-sentence.ts'
import { captions, coreTexts, type ReadText } from './every-text.ts'
import { sourceTexts } from './source-texts.ts'

/** Turns that a reader whose first language is another one stumbles over, each with what to say instead. */
const banned: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/\bstands?\b(?! for)|\bstanding\b/i, 'is'],
  [/\bwhoever\b|\bwhosever\b|\banybody\b/i, 'name who: the server’s administrator, the owner of the CA'],
  [/\bnone that\b|\bthose that will\b/i, 'say it with a verb'],
  [/(?<!\bthere )\bis no (?!longer)\w+|(?<!\bthere )\bare no (?!longer|more)\w+|\bhas not\b$/i, 'is not a ...'],
  [/\bbeside\b|\bamid\b/i, 'next to, together with'],
  [/\bwithdr[eaw]+n?\b/i, 'revoked'],
  [/\bOCSP answers?\b|\banswers? about\b/i, 'OCSP response'],
  [/\bverifiers?\b/i, 'programs'],
  [/\bnothing to object\b|\bnot called for\b|\bwas given\b|\bwere given\b/i, 'you added; not needed'],
  [/\bmany a\b|\ball the same\b|\bin place of one\b|\bwill do\b|\bneed ask\b|\bneed not\b/i, 'plain words'],
  [/\bheld to\b|\bheld to be\b|\bsigned itself\b|\bvouch\w*/i, 'self-signed; checked against'],
  [/\bof (?:its|their|your) own making\b|\bof your own\b|\bof their own\b/i, 'private, own'],
  [/\bjudged?\b|\bjudging\b/i, 'checked'],
  [/\bdemand(?:s|ed|ing)?\b/i, 'require'],
  [/\brests? on\b|\bcounts? for\b|\bgoes? by\b|\bgo by\b/i, 'depends on, uses'],
  [/\bseldom\b|\bmostly\b|\bhitherto\b|\bfrom where on\b|\bthereby\b|\btherefore\b|\bhence\b/i, 'rarely, usually, so'],
  [/\bto be (?:had|tried|told|shown)\b|\bcan be had\b/i, 'say who does it'],
  [/, for (?:it|an|a|the|this|with)\b(?! example)/, 'because'],
]

/** Words of more than 13 letters that have no shorter name. */
const longTerms = new Set(
  (
    'administrator administrators authentication certification configuration cryptographic distinguished encapsulated fingerprints ' +
    'identification infrastructure intermediates nonrepudiation organization organizational organizations representation transparency ' +
    'interoperability contentCommitment digitalSignature dataEncipherment keyEncipherment unauthenticated recommendation specification ' +
    'demographic post-quantum self-signed end-entity certificates-only Authentication Certification'
  ).split(' '),
)

/** Written in exactly one way. */
const spellings: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bbasic constraints?\b|\bBasic constraints?\b/, 'Basic Constraints'],
  [/\bkey usages?\b(?! number)|\bKey usage\b/, 'Key Usage'],
  [/\bextended key usage\b|\bExtended key usage\b/, 'Extended Key Usage'],
  [/\bsubject alternative names?\b|\bSubject alternative name\b/, 'Subject Alternative Name'],
  [/\bauthority key identifier\b|\bAuthority key identifier\b/, 'Authority Key Identifier'],
  [/\bsubject key identifier\b|\bSubject key identifier\b/, 'Subject Key Identifier'],
  [/\bauthority information access\b|\bAuthority information access\b/, 'Authority Information Access'],
  [/\bBase64 \.cer\b|\bbase-64\b/, 'Base-64 .cer'],
  [/\bPKCS ?#? ?7(?<!PKCS #7)|\bPKCS ?#? ?12(?<!PKCS #12)/, 'PKCS #7, PKCS #12'],
  [/\bhostnames?\b/i, 'host name'],
  [/\bwhite ?lists?\b|\bblack ?lists?\b/i, 'allowed, refused'],
]

const spoken = (text: string): string => text.replace(/“[^”]*”/g, 'name')

const sentences = (text: string): string[] => spoken(text).split(/(?<=[.?!])\s+(?=[A-Z(]|name\b)/)

/** Numbers, days, addresses and names count as one word each; signs and what stands in brackets count as none. */
const wordCount = (sentence: string): number =>
  sentence
    .replace(/\([^)]*\)/g, '')
    .replace(/\b\d+ (?:January|June) \d{4}\b/g, 'day')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const maximumWords = 20

const culprits = (texts: readonly ReadText[], fault: (text: ReadText) => string | undefined): string[] => {
  const found = texts.flatMap((each) => {
    const said = fault(each)
    return said === undefined ? [] : [`${each.where}: ${said}`]
  })
  return [...new Set(found)]
}

const bannedIn = ({ text }: ReadText): string | undefined => {
  const words = spoken(text)
  for (const [turn, instead] of banned) {
    const match = turn.exec(words)
    if (match) return `says “${match[0]}” (better: ${instead}) in “${excerpt(words, match.index)}”`
  }
  return undefined
}

const excerpt = (text: string, at: number): string => text.slice(Math.max(0, at - 50), at + 70)

describe('everything that a person reads', () => {
  it('has none of the turns that are hard to read', () => {
    expect(culprits([...sourceTexts, ...coreTexts, ...captions], bannedIn)).toEqual([])
  })

  it(`has sentences of at most ${maximumWords} words`, () => {
    const long = culprits([...sourceTexts, ...coreTexts], ({ text }) => {
      const sentence = sentences(text).find((each) => wordCount(each) > maximumWords)
      return sentence && `${wordCount(sentence)} words in “${sentence}”`
    })
    expect(long).toEqual([])
  })

  it('says what to do in two sentences at most', () => {
    const long = culprits(coreTexts, ({ text, advice }) =>
      advice && sentences(text).length > 2 ? `${sentences(text).length} sentences in “${text}”` : undefined,
    )
    expect(long).toEqual([])
  })

  it('names no program that could check a signature in the place of this page: it may be unable to, too', () => {
    const said = coreTexts.filter(({ where }) => where.startsWith('finding signature-not-checked'))
    expect(said).not.toEqual([])
    expect(culprits(said, ({ text }) => /openssl|keytool|certutil|browser|java\b/i.exec(text)?.[0])).toEqual([])
  })

  it('spells each term in one way', () => {
    const wrong = culprits([...sourceTexts, ...coreTexts, ...captions], ({ text }) => {
      const hit = spellings.find(([spelling]) => spelling.test(spoken(text)))
      return hit && `write ${hit[1]} in “${excerpt(spoken(text), spoken(text).search(hit[0]))}”`
    })
    expect(wrong).toEqual([])
  })

  it('has no long words but the field’s own', () => {
    const long = culprits(coreTexts, ({ text }) =>
      spoken(text)
        .split(/[^\p{L}-]+/u)
        .find((word) => word.length > 13 && /^\p{Ll}+$/u.test(word) && !longTerms.has(word)),
    )
    expect(long).toEqual([])
  })

  it('has no abbreviation on the first screen that does not open its glossary entry', () => {
    const firstScreen = coreTexts.filter(({ where }) =>
      /^(finding|guide|check|verdict|headline|next|host|saved)/.test(where),
    )
    const unknown = culprits(firstScreen, ({ text }) =>
      termPieces(spoken(text))
        .flatMap((piece) => (typeof piece === 'string' ? (piece.match(/\b(?:OPC UA|[A-Z]{2,}[0-9]*)\b/g) ?? []) : []))
        .find((each) => !names.has(each) && termPieces(each)[0] === each),
    )
    expect(unknown).toEqual([])
  })
})

/** Abbreviations that are names: of products, algorithms, units and of words in files and commands. */
const names = new Set(
  'PTC BEGIN END CERTIFICATE LABEL PRIVATE KEY ENCRYPTED TRUSTED MB SHA JSON XML LDIF RAR FTP UTF RTF HOST NAME FILE FOLDER SERIALNUMBER THUMBPRINT IT NSS PDF SSH PGP SQL MQTT INTEGER SEQUENCE AES ID AND OR NULL JWT HTTP PC NIST CABF SDK MMC ROCA CVE CODESYS UA IIS'.split(
    ' ',
  ),
)
