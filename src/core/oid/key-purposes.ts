import type { ListSource } from './list-source.ts'

/** A purpose of a key: an entry of Extended Key Usage. */
export interface KeyPurpose {
  readonly name: string
  /**
   * The entry in the list of purposes that people see first (`finding/term/purpose.ts`). Where it is absent, only the
   * name is shown.
   */
  readonly purpose?:
    | 'tls-server'
    | 'tls-client'
    | 'code-signing'
    | 'email-protection'
    | 'time-stamping'
    | 'ocsp-signing'
    | 'document-signing'
    | 'smart-card-logon'
    | 'ipsec'
    | 'file-encryption'
    | 'kerberos-kdc'
    | 'any-purpose'
}

/** The source of these names. */
export const keyPurposesSource: ListSource = {
  documents:
    "IANA's registry of extended key purposes up to RFC 9809, Microsoft's wincrypt.h, and what Apple, Adobe, the TCG, ICAO, NIST and ETSI publish",
  date: '2026-11-25',
}

/** Key purposes by object identifier. */
export const keyPurposes: Readonly<Record<string, KeyPurpose>> = {
  // RFC 5280 section 4.2.1.12
  '2.5.29.37.0': { name: 'Any purpose', purpose: 'any-purpose' },
  '1.3.6.1.5.5.7.3.1': { name: 'TLS server authentication', purpose: 'tls-server' },
  '1.3.6.1.5.5.7.3.2': { name: 'TLS client authentication', purpose: 'tls-client' },
  '1.3.6.1.5.5.7.3.3': { name: 'Code signing', purpose: 'code-signing' },
  '1.3.6.1.5.5.7.3.4': { name: 'E-mail protection', purpose: 'email-protection' },
  '1.3.6.1.5.5.7.3.8': { name: 'Time stamping', purpose: 'time-stamping' },
  '1.3.6.1.5.5.7.3.9': { name: 'OCSP signing', purpose: 'ocsp-signing' },

  // IANA, SMI Security for PKIX Extended Key Purpose: the others in use
  '1.3.6.1.5.5.7.3.5': { name: 'IPsec end system (deprecated)', purpose: 'ipsec' },
  '1.3.6.1.5.5.7.3.6': { name: 'IPsec tunnel (deprecated)', purpose: 'ipsec' },
  '1.3.6.1.5.5.7.3.7': { name: 'IPsec user (deprecated)', purpose: 'ipsec' },
  '1.3.6.1.5.5.7.3.10': { name: 'DVCS server' },
  '1.3.6.1.5.5.7.3.13': { name: 'EAP over PPP' },
  '1.3.6.1.5.5.7.3.14': { name: 'EAP over LAN' },
  '1.3.6.1.5.5.7.3.15': { name: 'SCVP server' },
  '1.3.6.1.5.5.7.3.16': { name: 'SCVP client' },
  '1.3.6.1.5.5.7.3.17': { name: 'IPsec IKE', purpose: 'ipsec' },
  '1.3.6.1.5.5.7.3.18': { name: 'CAPWAP access controller' },
  '1.3.6.1.5.5.7.3.19': { name: 'CAPWAP wireless termination point' },
  '1.3.6.1.5.5.7.3.20': { name: 'SIP domain' },
  '1.3.6.1.5.5.7.3.21': { name: 'SSH client' },
  '1.3.6.1.5.5.7.3.22': { name: 'SSH server' },
  '1.3.6.1.5.5.7.3.23': { name: 'SEND router' },
  '1.3.6.1.5.5.7.3.24': { name: 'SEND proxied router' },
  '1.3.6.1.5.5.7.3.25': { name: 'SEND owner' },
  '1.3.6.1.5.5.7.3.26': { name: 'SEND proxied owner' },
  '1.3.6.1.5.5.7.3.27': { name: 'CMC certification authority' },
  '1.3.6.1.5.5.7.3.28': { name: 'CMC registration authority' },
  '1.3.6.1.5.5.7.3.29': { name: 'CMC archive server' },
  '1.3.6.1.5.5.7.3.30': { name: 'BGPsec router' },
  '1.3.6.1.5.5.7.3.31': { name: 'Brand indicator (BIMI)' },
  '1.3.6.1.5.5.7.3.32': { name: 'CMP key generation authority' },
  '1.3.6.1.5.5.7.3.33': { name: 'RPC over TLS client' },
  '1.3.6.1.5.5.7.3.34': { name: 'RPC over TLS server' },
  '1.3.6.1.5.5.7.3.35': { name: 'Security of Bundle Protocol nodes' },
  '1.3.6.1.5.5.7.3.36': { name: 'Document signing', purpose: 'document-signing' },
  '1.3.6.1.5.5.7.3.37': { name: 'JSON Web Token signing in 5G' },
  '1.3.6.1.5.5.7.3.38': { name: 'HTTP content encryption in 5G' },
  '1.3.6.1.5.5.7.3.39': { name: 'OAuth access token signing in 5G' },
  '1.3.6.1.5.5.7.3.40': { name: 'Instant messaging identity' },
  '1.3.6.1.5.5.7.3.41': { name: 'Configuration signing' },
  '1.3.6.1.5.5.7.3.42': { name: 'Trust anchor configuration signing' },
  '1.3.6.1.5.5.7.3.43': { name: 'Update package signing' },
  '1.3.6.1.5.5.7.3.44': { name: 'Safety-critical communication' },
  // RFC 4556 section 3.2.2: Kerberos PKINIT
  '1.3.6.1.5.2.3.4': { name: 'Kerberos PKINIT client', purpose: 'smart-card-logon' },
  '1.3.6.1.5.2.3.5': { name: 'Kerberos key distribution center', purpose: 'kerberos-kdc' },
  // RFC 4945 section 5.1.3.12
  '1.3.6.1.5.5.8.2.2': { name: 'IPsec IKE intermediate', purpose: 'ipsec' },
  // RFC 6962 section 3.1: signs precertificates for Certificate Transparency
  '1.3.6.1.4.1.11129.2.4.4': { name: 'Precertificate signing (Certificate Transparency)' },

  // Microsoft: Win32 wincrypt.h, szOID_KP_* and szOID_*; MS-PKCA and MS-WCCE where they are protocols
  '1.3.6.1.4.1.311.2.1.21': { name: 'Microsoft individual code signing', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.2.1.22': { name: 'Microsoft commercial code signing', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.1': { name: 'Microsoft trust list signing' },
  '1.3.6.1.4.1.311.10.3.2': { name: 'Microsoft time stamping' },
  '1.3.6.1.4.1.311.10.3.3': { name: 'Microsoft server gated cryptography' },
  '1.3.6.1.4.1.311.10.3.4': { name: 'Encrypting File System', purpose: 'file-encryption' },
  '1.3.6.1.4.1.311.10.3.4.1': { name: 'File recovery' },
  '1.3.6.1.4.1.311.10.3.5': { name: 'Windows hardware driver verification', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.5.1': { name: 'Windows hardware driver attestation', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.6': { name: 'Windows system component verification', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.7': { name: 'OEM Windows system component verification', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.8': { name: 'Embedded Windows system component verification', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.10.3.9': { name: 'Root list signer' },
  '1.3.6.1.4.1.311.10.3.10': { name: 'Qualified subordination' },
  '1.3.6.1.4.1.311.10.3.11': { name: 'Key recovery' },
  '1.3.6.1.4.1.311.10.3.12': { name: 'Microsoft document signing', purpose: 'document-signing' },
  '1.3.6.1.4.1.311.10.3.13': { name: 'Lifetime signing' },
  '1.3.6.1.4.1.311.10.5.1': { name: 'Digital rights' },
  '1.3.6.1.4.1.311.10.6.1': { name: 'Key pack licenses' },
  '1.3.6.1.4.1.311.10.6.2': { name: 'License server verification' },
  '1.3.6.1.4.1.311.10.12.1': { name: 'Any application policy', purpose: 'any-purpose' },
  '1.3.6.1.4.1.311.20.2.1': { name: 'Certificate request agent' },
  '1.3.6.1.4.1.311.20.2.2': { name: 'Smart card logon', purpose: 'smart-card-logon' },
  '1.3.6.1.4.1.311.21.5': { name: 'Private key archival' },
  '1.3.6.1.4.1.311.21.6': { name: 'Key recovery agent' },
  '1.3.6.1.4.1.311.21.19': { name: 'Directory service e-mail replication' },
  '1.3.6.1.4.1.311.54.1.2': { name: 'Remote Desktop authentication' },
  '1.3.6.1.4.1.311.61.1.1': { name: 'Windows kernel mode code signing', purpose: 'code-signing' },
  '1.3.6.1.4.1.311.67.1.1': { name: 'BitLocker drive encryption' },
  '1.3.6.1.4.1.311.67.1.2': { name: 'BitLocker data recovery agent' },
  '1.3.6.1.4.1.311.76.8.1': { name: 'Microsoft publisher' },

  // Netscape 1996 and its heirs
  '2.16.840.1.113730.4.1': { name: 'Netscape server gated cryptography' },
  '2.16.840.1.113733.1.8.1': { name: 'VeriSign server gated cryptography' },

  // Adobe: Digital Signatures Guide; Apple: WWDR CPS; Intel: vPro set-up
  '1.2.840.113583.1.1.5': { name: 'Adobe authentic documents', purpose: 'document-signing' },
  '1.2.840.113635.100.4.1': { name: 'Apple code signing', purpose: 'code-signing' },
  '1.2.840.113635.100.4.3': { name: 'Apple iChat signing' },
  '1.2.840.113635.100.4.4': { name: 'Apple iChat encryption' },
  '2.16.840.1.113741.1.2.3': { name: 'Intel AMT provisioning' },

  // IEEE 1609.2 and IEC 62351-8 are not X.509 purposes; TCG EK Credential Profile section 3.2.16, TCG Platform
  // Certificate Profile
  '2.23.133.8.1': { name: 'TPM endorsement key' },
  '2.23.133.8.2': { name: 'Platform attribute certificate' },
  '2.23.133.8.3': { name: 'TPM attestation key' },

  // TCG DICE Certificate Profiles section 5; also written as certificate policies
  '2.23.133.5.4.100.6': { name: 'DICE initial identity' },
  '2.23.133.5.4.100.7': { name: 'DICE local identity' },
  '2.23.133.5.4.100.8': { name: 'DICE initial attestation' },
  '2.23.133.5.4.100.9': { name: 'DICE local attestation' },
  '2.23.133.5.4.100.10': { name: 'DICE initial assertion' },
  '2.23.133.5.4.100.11': { name: 'DICE local assertion' },
  '2.23.133.5.4.100.12': { name: 'DICE embedded CA' },

  // ICAO Doc 9303 part 12
  '2.23.136.1.1.3': { name: 'ICAO master list signing' },
  '2.23.136.1.1.8': { name: 'ICAO deviation list signing' },

  // FIPS 201-3, NIST SP 800-78
  '2.16.840.1.101.3.6.7': { name: 'PIV content signing' },
  '2.16.840.1.101.3.6.8': { name: 'PIV card authentication' },

  // Kazakhstan: rules of the national certification authority, order V2000021440 of 2020
  '1.2.398.3.3.4.1.1': { name: 'Natural person (Kazakhstan)' },
  '1.2.398.3.3.4.1.2': { name: 'Legal person (Kazakhstan)' },
  '1.2.398.3.3.4.1.2.1': { name: 'Head of the organization (Kazakhstan)' },
  '1.2.398.3.3.4.1.2.2': { name: 'Entitled to sign for the organization (Kazakhstan)' },

  // ETSI TS 119 612 section 5.7.1
  '0.4.0.2231.3.0': { name: 'EU trusted list signing' },
}
