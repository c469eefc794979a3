/** Types of otherName, by object identifier. */
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
}
