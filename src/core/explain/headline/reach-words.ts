import type { MisleadingText } from '../../finding/certificate.ts'
import type { ReachCode, ReachParams } from '../../report/question/answer/answer-data.ts'
import type { CertificateCounts } from '../../report/question/counts.ts'
import { looks, looksTitles } from '../english/looks-like.ts'
import { counted, octets } from '../figures.ts'
import { kindWord } from '../path/kind.ts'
import { listDay } from '../text/source.ts'
import type { HeadlinePhrase, HeadlineText } from './headline-text.ts'
import { objectWords } from './object-words.ts'
import { asName, partWords, type Naming, type Words } from './words.ts'

type Say<C extends ReachCode> = (params: ReachParams[C], naming: Naming) => Words

/** Where the name tells of inspection and not of a product. */
const unnamedProduct = 'an inspection proxy'

const compareFirst =
  'Compare the root’s fingerprint with the one its owner states. Then save the root and import it into KEPServerEX.'

/** Words for every answer without a fault. */
export const reachWords: { readonly [C in ReachCode]: Say<C> } = {
  'nothing-recognised': ({ sources }) => ({
    title: [sources === 1 ? 'This page can read no certificate in this file' : noneOf(sources)],
    toDo: ['Open the file that holds the certificate or its chain.'],
    text: [sources === 1 ? ' Below you see what this file looks like.' : ' Below you see what each file looks like.'],
  }),
  'keystore-locked': ({ name }) => ({
    title: [asName(name), ' is locked'],
    toDo: ['Enter the password of the keystore.'],
  }),
  'file-damaged': ({ source: id, missing }, { source }) => ({
    title: missing === undefined ? ['A file is damaged: ', source(id)] : ['A file was cut off: ', source(id)],
    toDo: ['Get the file again from its sender, or export it once more.'],
    text: [missing === undefined ? ' No certificate in it can be read.' : ` At least ${octets(missing)} are missing.`],
  }),
  'part-damaged': ({ source: id, missing }, { source }) => ({
    title: [missing === undefined ? 'A certificate is damaged in ' : 'A certificate was cut off in ', source(id)],
    toDo: ['Get the file again from its sender, or export it once more.'],
    text: [' Below is the part of the chain that can be read. The server certificate may be missing.'],
  }),
  'not-a-certificate': ({ looksLike, sources }) => ({
    title: [sources === 1 ? looksTitles[looksLike] : noneOf(sources)],
    toDo: [looks[looksLike].toDo],
  }),
  'other-object': ({ kind }) => objectWords[kind],
  'other-objects': () => ({
    title: ['There is no certificate in this'],
    toDo: ['Open the file that holds the certificate or its chain.'],
    text: [' What was found is shown below.'],
  }),

  'several-servers': ({ servers, applications, counts }) => ({
    title: [
      applications
        ? `Here are ${counted(servers, 'OPC UA application certificate')}: which one is it about?`
        : `Here are ${counted(servers, 'server certificate')}: which one is it about?`,
    ],
    toDo: [
      applications
        ? 'Choose the application that the other one has to trust.'
        : 'Choose the server that KEPServerEX connects to.',
    ],
    // The title has said how many servers there are.
    text:
      counts.total > servers || counts.expired > 0
        ? [` ${counted(counts.total, 'certificate')}: ${inventory(counts)}.`]
        : [],
  }),
  'many-certificates': ({ counts }) => ({
    title: [`${counted(counts.total, 'certificate')}; no server among them`],
    toDo: ['Add the chain of your server, then this page finds the right root.'],
    text: [` Among them: ${inventory(counts)}.`],
  }),

  'clock-behind': ({ instant, notBefore }) => ({
    title: ['Is the clock of this computer right?'],
    toDo: ['Set the clock, or check the certificates at another date.'],
    text: [
      ' This computer says ',
      { instant },
      '. The first of these certificates begins on ',
      { instant: notBefore },
      '.',
    ],
  }),
  'clock-ahead': ({ instant, notAfter }) => ({
    title: ['Everything here ended years ago: is the clock right?'],
    toDo: ['Set the clock, or check the certificates at another date.'],
    text: [
      ' This computer says ',
      { instant },
      '. The last of these certificates ended on ',
      { instant: notAfter },
      '.',
    ],
  }),

  'roots-differ': ({ roots }, { name }) => ({
    title: [`This chain ends at ${roots.length} different roots: compare them`],
    toDo: ['Ask the owner of the CA for the root’s fingerprint. Save only the root that has it.'],
    text: [
      ...rootNames(roots.map(({ certificate }) => name(certificate))),
      ' No content of the files tells which one is right.',
    ],
  }),
  'ca-renewed': ({ ca }) => ({
    title: ['The CA was renewed: two roots fit this chain'],
    toDo: [
      'Save the first root: its key signed this chain. Compare its fingerprint with the one the CA’s owner states.',
    ],
    text: [
      ' Both roots are called ',
      asName(ca),
      '. The newer one is needed too, once servers have certificates from its key.',
    ],
  }),
  'root-uncertain': ({ root, because }, { name }) => ({
    title: ['Check the root before you save it: ', name(root)],
    toDo: ['Ask the owner of the CA for the root’s fingerprint. Save the root only if both are equal.'],
    text: [
      because === 'found-among-octets'
        ? ' A certificate above the server was found among other data, not in a certificate file.'
        : ' An intermediate certificate does not say which key it has, so anyone could have added it.',
    ],
  }),
  inspected: ({ product, name, rootAlone }) => ({
    title: [
      rootAlone
        ? `This root looks like that of ${product}${product === unnamedProduct ? '' : ', an inspection product'}`
        : product === unnamedProduct
          ? `This chain looks like that of ${product}, not your server`
          : `This chain looks like the work of ${product}, not of your server`,
    ],
    toDo: ['Save the chain on a computer outside the inspected network, or ask your IT security.'],
    text: [
      ' ',
      asName(name),
      ` is a name that ${product === unnamedProduct ? 'such a proxy often has' : 'this inspection product uses'}. Its root helps only where KEPServerEX’s own connection is inspected.`,
    ],
  }),
  'root-distrusted': ({ root, distrustAfter }, { name }) => ({
    title: ['Mozilla no longer accepts new certificates under ', name(root)],
    toDo: ['Ask the server’s administrator for a certificate from another CA.'],
    text: [
      ' Certificates that begin after ',
      { instant: distrustAfter },
      ' do not count. Other programs may decide otherwise.',
    ],
  }),
  'own-issuer-unproven': ({ certificate }, { name }) => ({
    title: ['This certificate names itself as its issuer: ', name(certificate)],
    toDo: ['Compare its fingerprint with the one that the server’s administrator states.'],
    text: [' This page could not verify its signature. So it does not know whether the certificate is self-signed.'],
  }),
  'not-proven': ({ root, because }, { name }) => ({
    title: ['The chain reaches a root, but not everything could be checked: ', name(root)],
    toDo: [compareFirst],
    text: [
      because === 'signature'
        ? ' At least one signature could not be verified here.'
        : because === 'revocation'
          ? ' You asked that revocation be known. For at least one certificate it is not.'
          : ' At least one required check could not be made; it is listed below.',
    ],
  }),
  'ends-soon': ({ certificate, part, notAfter, days }, { name }) => ({
    title: [`The ${partWords[part]} ends in ${counted(days, 'day')}: `, name(certificate)],
    toDo: [
      part === 'root'
        ? 'Ask the owner of the CA for the next root instead of importing this one.'
        : part === 'application'
          ? `Ask its operator for the next one. An import of this one helps only until then.`
          : part === 'self-signed'
            ? 'Ask the server’s administrator for the next one. An import of this one helps only until then.'
            : `Import the root now. ${part === 'server' ? 'The server’s administrator' : 'The owner of the CA'} has to renew this certificate before then.`,
    ],
    text: [' Its last day is ', { instant: notAfter }, '.'],
  }),
  misnamed: ({ certificate, because }, { name }) => ({
    title: [misnamedTitles[because], name(certificate)],
    toDo: ['Ask the owner of this certificate for its SHA-256 fingerprint. Save it only if both are equal.'],
    text: [' A name holds what its maker wrote, whether it is true or not. This page did not write it.'],
  }),
  weak: ({ certificate, part, finding }, { name }) => ({
    title:
      finding.code === 'any-purpose-only'
        ? ['OpenSSL refuses “any purpose” in place of the right one: ', name(certificate)]
        : finding.code === 'signature-hash-weak'
          ? [`The ${partWords[part]} is signed with ${finding.params.hash}: `, name(certificate)]
          : finding.code === 'key-too-small'
            ? [`The key of the ${partWords[part]} has only ${finding.params.bits} bits: `, name(certificate)]
            : [`The key of the ${partWords[part]} writes out its curve instead of naming it: `, name(certificate)],
    toDo:
      finding.code === 'any-purpose-only'
        ? [`Have it replaced by one that names “${finding.params.purpose}”.`]
        : ['Have it replaced: most current programs refuse it by default.'],
    text:
      finding.code === 'any-purpose-only'
        ? [' OpenSSL reports error 26. Many other programs accept it.']
        : finding.code === 'curve-written-out'
          ? []
          : [' OpenSSL’s own check of a path still accepts it.'],
  }),
  'common-name-only': ({ certificate, value }, { name }) => ({
    title: ['The certificate has the name only as common name: ', asName(value)],
    toDo: [
      'OpenSSL’s own check accepts it. For browsers, Go and Java the server’s administrator needs a certificate with this alternative name.',
    ],
    text: [
      ' ',
      name(certificate),
      ' has no host name among its alternative names. Whether KEPServerEX checks the name is not documented.',
    ],
  }),
  'other-purpose': ({ certificate, missing }, { name, certificate: find }) => ({
    title: [`This certificate is for ${kindWord(find(certificate)?.kind.id)}, not for a server: `, name(certificate)],
    toDo: ['Add the chain of the server that KEPServerEX connects to.'],
    text:
      missing === undefined
        ? [' The root above this certificate can be saved, but may not be the server’s.']
        : [' Its issuer, ', asName(missing), ', is missing here.'],
  }),

  ready: ({ root }, { name }) => ({
    title: ['The chain is complete, up to the root ', name(root)],
    toDo: [compareFirst],
    text: [' Every signature was verified and every certificate is within its dates.'],
  }),
  'ready-from-list': ({ root, listDate }, { name }) => ({
    title: ['The chain is complete with a public root: ', name(root)],
    toDo: ['Save the root if KEPServerEX does not know it already.'],
    text: [` Your file does not hold this root: it is from Mozilla’s list of ${listDay(listDate)}.`],
  }),
  'root-alone': ({ root }, { name }) => ({
    title: ['This is a root certificate: ', name(root)],
    toDo: ['Add the chain of your server to see whether this is its root.'],
    text: [' It can be saved for KEPServerEX as it is.'],
  }),
  'root-without-basic-constraints': ({ root }, { name }) => ({
    title: ['This root does not say that it is a CA: ', name(root)],
    toDo: ['Compare its fingerprint first, then save it. Ask the owner of the CA for a root with Basic Constraints.'],
    text: [' OpenSSL accepts it because its Key Usage allows signing certificates. Strict programs refuse it.'],
  }),
  'server-and-root': ({ certificate }, { name }) => ({
    title: ['This is a server’s certificate and its own root: ', name(certificate)],
    toDo: [
      'Compare its fingerprint with the one the server’s administrator states. Then save it and import it into KEPServerEX.',
    ],
    text: [' It is self-signed, so no other root exists for it.'],
  }),
  'self-signed-server': ({ certificate }, { name }) => ({
    title: ['This is a self-signed certificate: ', name(certificate)],
    toDo: ['Import exactly this certificate for the ThingWorx connection. A certificate from a CA is the better way.'],
    text: [
      ' There is no root to import. The setting “Trust self-signed certificates” may also work, but then any self-signed certificate may pass.',
    ],
  }),
  'self-signed-other': ({ certificate }, { name, certificate: find }) => ({
    title: [`This self-signed certificate is for ${kindWord(find(certificate)?.kind.id)}: `, name(certificate)],
    toDo: ['Add the chain of the server that KEPServerEX connects to.'],
  }),
  'opc-ua-application': ({ certificate, issuers, withoutList, missing }, { name }) => ({
    title: ['This is the certificate of an OPC UA application: ', name(certificate)],
    toDo: [
      issuers.length === 0
        ? 'Import it as .der into the trust list of the other OPC UA application.'
        : `Import it as .der into the trust list of the other OPC UA application. Import ${issuers.length === 1 ? 'the CA' : 'the CAs'} into its issuers list.`,
    ],
    text: [
      ...(missing === undefined
        ? []
        : [' The CA ', asName(missing), ' is missing here: its certificate is needed in the issuers list too.']),
      ...(withoutList.length > 0
        ? [' The issuers list also needs the revocation list of ', ...listed(withoutList.map(name)), '.']
        : []),
      ...(withoutList.length === 0 && issuers.length > 0 ? [' Next to each CA belongs its revocation list.'] : []),
      ' The certificate store of the ThingWorx connection is another one.',
    ],
  }),
  'chosen-anchor': ({ certificate }, { name }) => ({
    title: ['The chain reaches the anchor that you chose: ', name(certificate)],
    toDo: ['Get the root above it: KEPServerEX needs the root.'],
    text: [' The anchor is not a root certificate.'],
  }),

  'root-missing': ({ top, issuer, apart }, { name }) => ({
    title: ['The root certificate is missing'],
    toDo: ['Get the root from the owner of the CA. There is nothing to import yet.'],
    text: [
      ' Your file ends at the intermediate ',
      name(top),
      '. Its issuer, ',
      asName(issuer),
      ', is missing.',
      ...otherRoot(apart.map(name)),
    ],
  }),
  'cross-issuer-missing': ({ top, issuer, addresses }, { name }) => ({
    title: ['The root certificate is missing'],
    toDo: [
      addresses[0] === undefined
        ? 'First look for the self-signed root of the same name. Otherwise get the issuer that is missing.'
        : 'First download the self-signed root of the same name. Otherwise get the issuer that is missing.',
    ],
    text: [
      ...(addresses[0] === undefined ? [] : [' Its address is ', { name: addresses[0] }, '.']),
      ' ',
      name(top),
      ' may be a root of its own: CAs certify each other’s new roots. Here its issuer is ',
      asName(issuer),
      '.',
    ],
  }),
  'end-entity-alone': ({ certificate, issuer, apart }, { name }) => ({
    title: ['Here is only the server’s own certificate, without its issuer'],
    toDo: ['Save the whole chain from a browser. For the ThingWorx connection you need the root.'],
    text: [
      ' ',
      name(certificate),
      ' was issued by ',
      asName(issuer),
      ', which is missing.',
      ...otherRoot(apart.map(name)),
    ],
  }),
  'intermediate-alone': ({ certificate, issuer }, { name }) => ({
    title: ['This is an intermediate certificate, not a root'],
    toDo: ['Get the root from the owner of the CA. An intermediate in its place fails.'],
    text: [' ', name(certificate), ' was issued by ', asName(issuer), ', which is missing.'],
  }),
  'link-missing': ({ top, issuer, apart, others }, { name }) => ({
    title: ['A certificate between server and root is missing'],
    toDo: [
      'Ask the server’s administrator to put the full chain into the keystore. Import nothing before the chain is complete.',
    ],
    text: [
      ' ',
      name(top),
      ' was issued by ',
      asName(issuer),
      ', which is missing. ',
      ...(others.length === 0 || others.length > 3
        ? ['Whether ', apart.length > 1 ? 'another CA here' : name(apart[0]), ' belongs to this chain cannot be told.']
        : [...listed(others.map(name)), ' did not issue this certificate.']),
    ],
  }),
  'other-key-signed': ({ subject, namesake, began }, { name }) => ({
    title: ['This certificate has the right name, but another key: ', name(namesake)],
    toDo: ['Get the certificate of this CA whose key signed the chain. Importing this one does not help.'],
    text: [
      ' Its key did not sign ',
      name(subject),
      began === 'after'
        ? '. It is newer, so the CA was probably renewed.'
        : '. The CA was renewed, or another CA has the same name.',
    ],
  }),
  'rollover-top': ({ top }, { name }) => ({
    title: ['A rollover certificate of a renewed CA is not a root: ', name(top)],
    toDo: ['Get the self-signed root of this CA from its owner.'],
    text: [' It names itself as its issuer, but another key of the CA signed it.'],
  }),
  'top-not-root': ({ top, target }, { name }) => ({
    title: ['The top certificate is not a root'],
    toDo: ['Get the right root from the owner of the CA. Do not import this one.'],
    text: [' ', name(top), ' is above ', name(target), ', but is not a self-signed CA certificate.'],
  }),
  circle: ({ top }, { name }) => ({
    title: ['The issuers go round in a circle'],
    toDo: ['Get the root of one of these CAs from its owner.'],
    text: [' Every possible issuer of ', name(top), ' is already below it.'],
  }),
  unfinished: ({ top }, { name }) => ({
    title: ['The search for the chain had to end'],
    toDo: ['Open the chain of this certificate alone.'],
    text: [' Too many certificates could be above ', name(top), '.'],
  }),
}

const noneOf = (files: number): string => `None of these ${files} files holds a certificate`

/** A root that people would import because it is all they have. */
const otherRoot = ([first, ...more]: readonly HeadlinePhrase[]): HeadlineText =>
  first === undefined || more.length > 0
    ? []
    : [' Another root is here, which did not sign this chain: ', first, '. Do not import it.']

const misnamedTitles: Readonly<Record<MisleadingText, string>> = {
  direction: 'A name here is written so that it reads otherwise: ',
  sign: 'A name here has signs such as check marks: ',
  message: 'A name here speaks like a program: ',
}

const listed = (names: readonly HeadlinePhrase[]): HeadlineText =>
  names.flatMap((name, i) => (i === 0 ? [name] : i === names.length - 1 ? [' and ', name] : [', ', name]))

/** One name twice tells nothing apart: the fingerprints below do. */
function rootNames(names: readonly HeadlinePhrase[]): HeadlineText {
  const [first] = names
  const alike = names.every((each) => JSON.stringify(each) === JSON.stringify(first))
  return first !== undefined && alike
    ? [' All are called ', first, ', but have different keys.']
    : [' The roots are ', ...listed(names), '.']
}

/** `98 expired, 140 roots` */
function inventory({
  expired,
  endsSoon,
  notYetValid,
  roots,
  intermediates,
  servers,
  others,
}: CertificateCounts): string {
  const parts = [
    [servers, counted(servers, 'server')],
    [others, counted(others, 'other end entity', 'other end entities')],
    [intermediates, counted(intermediates, 'intermediate')],
    [roots, counted(roots, 'root')],
    [expired, `${expired} expired`],
    [endsSoon, `${endsSoon} ending soon`],
    [notYetValid, `${notYetValid} not valid yet`],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ')
}
