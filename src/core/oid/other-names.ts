/**
 * Types of otherName, by object identifier. The types of ICP-Brasil hold fixed columns of digits and letters;
 * DOC-ICP-04 describes them.
 */
export const otherNameTypes: Readonly<Record<string, string | undefined>> = {
  // IANA, SMI Security for PKIX Other Name Forms: RFC 6120, 4985, 4043, 4108, 7585, 8398, 8994, 9495
  '1.3.6.1.5.5.7.8.3': 'Permanent identifier',
  '1.3.6.1.5.5.7.8.4': 'Hardware module name',
  '1.3.6.1.5.5.7.8.5': 'XMPP address',
  '1.3.6.1.5.5.7.8.7': 'Service name (SRV)',
  '1.3.6.1.5.5.7.8.8': 'Network access realm',
  '1.3.6.1.5.5.7.8.9': 'Internationalized e-mail address',
  '1.3.6.1.5.5.7.8.10': 'Autonomic control plane node name',
  // RFC 4556 section 3.2.2
  '1.3.6.1.5.2.2': 'Kerberos principal name',
  // Microsoft: MS-PKCA section 2.2.1, MS-WCCE sections 2.2.2.7.7.4 and 2.2.1.1.1
  '1.3.6.1.4.1.311.20.2.3': 'User principal name (UPN)',
  '1.3.6.1.4.1.311.25.1': 'Directory service replication (GUID)',
  '1.3.6.1.4.1.311.25.2.1': 'Security identifier (SID)',
  // Sigstore: Fulcio docs/oid-info.md
  '1.3.6.1.4.1.57264.1.7': 'Sigstore user name',
  // FIPS 201-3 section 4.2, NIST SP 800-73
  '2.16.840.1.101.3.6.6': 'Federal credential number (FASC-N)',
  // Brazil: ICP-Brasil, DOC-ICP-04 section 7.1.2.3
  '2.16.76.1.3.1': 'Personal data of the holder (ICP-Brasil)',
  '2.16.76.1.3.2': 'Person in charge of the certificate (ICP-Brasil)',
  '2.16.76.1.3.3': 'Company number (CNPJ, ICP-Brasil)',
  '2.16.76.1.3.4': 'Personal data of the person in charge (ICP-Brasil)',
  '2.16.76.1.3.5': 'Voter registration of the holder (ICP-Brasil)',
  '2.16.76.1.3.6': 'Social security register of the holder (CEI, ICP-Brasil)',
  '2.16.76.1.3.7': 'Social security register of the company (CEI, ICP-Brasil)',
  '2.16.76.1.3.8': 'Name of the company (ICP-Brasil)',
  '2.16.76.1.3.9': 'Civil identity register of the holder (RIC, ICP-Brasil)',
  // Czechia: Ministry of Labour and Social Affairs
  '1.3.6.1.4.1.11801.2.1': 'Identifier of the holder (IK MPSV, Czechia)',
  // Korea: KISA, KCAC.TS.SIVID
  '1.2.410.200004.10.1.1': 'Identification data (KISA, Korea)',
}
