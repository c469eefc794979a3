import type { Sentence } from '../text/sentence.ts'
import type { Guide } from './guide.ts'

const compareWithOwner: Sentence = [
  'Compare the ',
  { term: 'sha-256-fingerprint', text: 'SHA-256 fingerprint' },
  ' here with the one that the owner of the root states. Ask for it by another way than the file came.',
]

const addHere: Sentence = ['Drop the file onto this page, together with the chain. The path should then end at a root.']

const signatureDecides: Sentence = [
  'This page checks by the signature whether the added certificate issued the one below it. A root with the same name and another key does not complete the path.',
]

/** Four ways to a root that was not in the saved file, the surest first. */
export const getMissingRoot = {
  administrator: {
    title: 'Ask the owner of the CA',
    intro: [
      'The surest way for a ',
      { term: 'private-ca', text: 'private CA' },
      '. Ask its owner, usually the IT department, or the administrator of the ThingWorx server.',
    ],
    steps: [
      [
        'Give them the name of the ',
        { term: 'missing-issuer', text: 'missing issuer' },
        ' and the ',
        { term: 'authority-key-identifier', text: 'Authority Key Identifier' },
        ' that this page shows.',
      ],
      [
        'Ask for the root certificate as a ',
        { term: 'pem', text: 'Base-64' },
        ' or ',
        { term: 'der', text: 'DER' },
        ' file, without any private key.',
      ],
      ['Ask for its SHA-256 fingerprint separately, for example by telephone.'],
      addHere,
      compareWithOwner,
    ],
    notes: [
      signatureDecides,
      [
        'After a renewal a CA has several root certificates of the same name. Ask for the one whose ',
        { term: 'subject-key-identifier', text: 'Subject Key Identifier' },
        ' equals the identifier shown.',
      ],
    ],
    sources: ['RFC 5280 section 4.2.1.1', 'Microsoft: Certification Authority Renewal'],
  },
  issuerAddress: {
    title: 'Open the address in the certificate',
    intro: [
      'Many certificates state an address for the certificate of their issuer, in ',
      { term: 'authority-information-access', text: 'Authority Information Access' },
      '. This page shows the address but never opens it.',
    ],
    steps: [
      ['Copy the CA Issuers address of the topmost certificate.'],
      ['Open it on a computer with a network. The browser saves a file, usually binary, with the ending .cer or .crt.'],
      ['Drop the file onto this page, together with the chain.'],
      ['If the new top is again not a root, do the same with its address.'],
      compareWithOwner,
    ],
    notes: [
      signatureDecides,
      [
        'Such addresses usually begin with http:// and are not protected on the way. A root is self-signed, so only the comparison of the fingerprint helps.',
      ],
      ['An address with ldap:// is in the directory of a Windows domain. It opens only inside that domain.'],
      ['The file may also be a ', { term: 'pkcs7', text: '.p7c container' }, ' with several certificates.'],
    ],
    sources: ['RFC 5280 section 4.2.2.1', 'RFC 2585'],
  },
  windowsDomain: {
    title: 'Export it from a Windows computer in the domain',
    intro: [
      'An enterprise root CA of Windows distributes its root in the domain by Group Policy. A domain computer may have it already.',
    ],
    steps: [
      [
        'On a computer in the domain, start ',
        { ui: 'certlm.msc' },
        ', the certificates of the local computer. It may ask for administrator rights.',
      ],
      [
        'Open ',
        { ui: 'Trusted Root Certification Authorities' },
        ' > ',
        { ui: 'Certificates' },
        ' and find the name of the missing issuer.',
      ],
      ['Right-click it and choose ', { ui: 'All Tasks' }, ' > ', { ui: 'Export...' }, '.'],
      ['Choose ', { ui: 'Base-64 encoded X.509 (.CER)' }, ' and save the file.'],
      addHere,
      compareWithOwner,
    ],
    notes: [
      signatureDecides,
      ['If the wizard offers to export the private key, choose No. A root in this list normally has none.'],
      [
        'If the missing issuer is itself not a root, look under ',
        { ui: 'Intermediate Certification Authorities' },
        ' first, then go up one level.',
      ],
    ],
    sources: [
      'Microsoft: Enterprise certification authorities',
      'Microsoft: Back Up Certificates',
      'Microsoft: How to view certificates with the MMC snap-in',
    ],
  },
  caWebPage: {
    title: 'Download it from the web page of the CA',
    intro: [
      'Public CAs publish their roots on their web sites. A Microsoft CA may offer its own on an enrollment page inside the company.',
    ],
    steps: [
      [
        'For a ',
        { term: 'public-ca', text: 'public CA' },
        ', open its web site on a computer with Internet access, and find its list of roots. Type the address yourself; do not use a link in a mail.',
      ],
      [
        'A Microsoft CA with web enrollment has a page at its address with /certsrv. Choose ',
        { ui: 'Download a CA certificate, certificate chain, or CRL' },
        ', then ',
        { ui: 'Base 64' },
        ' and ',
        { ui: 'Download CA certificate' },
        '.',
      ],
      addHere,
      compareWithOwner,
    ],
    notes: [
      signatureDecides,
      ['For a public CA, compare with the fingerprint on its own web site, opened with https.'],
    ],
    sources: ['Microsoft: Installing the root certificate, Lync and Skype documentation'],
  },
} as const satisfies Record<string, Guide>
