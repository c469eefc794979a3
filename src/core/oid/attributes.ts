/** A type of attribute that names are made of. */
export interface AttributeType {
  /** What people read: `Organization`. */
  readonly name: string
  /**
   * The key in the text form of names (RFC 4514). Those of RFC 4514 section 3 and the others that IANA registered for LDAP; where none is
   * registered, the one that OpenSSL prints. Absent: the text form has the object identifier and the value in hexadecimal.
   */
  readonly short?: string
}

/** Attribute types by object identifier, in the order of the identifiers. */
export const attributes: Readonly<Record<string, AttributeType>> = {
  // RFC 4519 section 2, RFC 4524: the directory's own
  '0.9.2342.19200300.100.1.1': { name: 'User ID', short: 'UID' },
  '0.9.2342.19200300.100.1.3': { name: 'Mailbox', short: 'mail' },
  '0.9.2342.19200300.100.1.25': { name: 'Domain component', short: 'DC' },

  // PKCS #9: RFC 2985 section 5
  '1.2.840.113549.1.9.1': { name: 'E-mail address', short: 'emailAddress' },
  '1.2.840.113549.1.9.2': { name: 'Unstructured name', short: 'unstructuredName' },
  '1.2.840.113549.1.9.7': { name: 'Challenge password' },
  '1.2.840.113549.1.9.8': { name: 'Unstructured address', short: 'unstructuredAddress' },

  // National identifiers that OpenSSL names too: TC 26 (Russia), RFC 9215 and its predecessors
  '1.2.643.3.131.1.1': { name: 'Taxpayer number (INN)', short: 'INN' },
  '1.2.643.100.1': { name: 'State registration number (OGRN)', short: 'OGRN' },
  '1.2.643.100.3': { name: 'Pension insurance number (SNILS)', short: 'SNILS' },
  '1.2.643.100.4': { name: 'Taxpayer number of an organization (INNLE)' },
  '1.2.643.100.5': { name: 'Registration number of an entrepreneur (OGRNIP)' },

  // TCG EK Credential Profile section 3.2.9: on a subject alternative name's directory name
  '2.23.133.2.1': { name: 'TPM manufacturer' },
  '2.23.133.2.2': { name: 'TPM model' },
  '2.23.133.2.3': { name: 'TPM version' },
  '2.23.133.5.1.1': { name: 'Platform manufacturer' },
  '2.23.133.5.1.4': { name: 'Platform model' },
  '2.23.133.5.1.5': { name: 'Platform version' },

  // CA/Browser Forum EV Guidelines section 7.1.4.2.4: under Microsoft's arc
  '1.3.6.1.4.1.311.60.2.1.1': { name: 'Jurisdiction locality', short: 'jurisdictionL' },
  '1.3.6.1.4.1.311.60.2.1.2': { name: 'Jurisdiction state or province', short: 'jurisdictionST' },
  '1.3.6.1.4.1.311.60.2.1.3': { name: 'Jurisdiction country', short: 'jurisdictionC' },

  // RFC 3739 section 3.2.2: personal data, in subject directory attributes
  '1.3.6.1.5.5.7.9.1': { name: 'Date of birth' },
  '1.3.6.1.5.5.7.9.2': { name: 'Place of birth' },
  '1.3.6.1.5.5.7.9.3': { name: 'Gender' },
  '1.3.6.1.5.5.7.9.4': { name: 'Country of citizenship' },
  '1.3.6.1.5.5.7.9.5': { name: 'Country of residence' },

  // ISIS-MTT / Common PKI part 1 table 7
  '1.3.36.8.3.14': { name: 'Name at birth' },

  // X.520, as in RFC 4519 and RFC 5280 appendix A; short names are IANA's LDAP descriptors
  '2.5.4.3': { name: 'Common name', short: 'CN' },
  '2.5.4.4': { name: 'Surname', short: 'SN' },
  '2.5.4.5': { name: 'Serial number', short: 'serialNumber' },
  '2.5.4.6': { name: 'Country', short: 'C' },
  '2.5.4.7': { name: 'Locality', short: 'L' },
  '2.5.4.8': { name: 'State or province', short: 'ST' },
  '2.5.4.9': { name: 'Street address', short: 'STREET' },
  '2.5.4.10': { name: 'Organization', short: 'O' },
  '2.5.4.11': { name: 'Organizational unit', short: 'OU' },
  '2.5.4.12': { name: 'Title', short: 'title' },
  '2.5.4.13': { name: 'Description', short: 'description' },
  '2.5.4.14': { name: 'Search guide', short: 'searchGuide' },
  '2.5.4.15': { name: 'Business category', short: 'businessCategory' },
  '2.5.4.16': { name: 'Postal address', short: 'postalAddress' },
  '2.5.4.17': { name: 'Postal code', short: 'postalCode' },
  '2.5.4.18': { name: 'Post office box', short: 'postOfficeBox' },
  '2.5.4.19': { name: 'Delivery office', short: 'physicalDeliveryOfficeName' },
  '2.5.4.20': { name: 'Telephone number', short: 'telephoneNumber' },
  '2.5.4.21': { name: 'Telex number', short: 'telexNumber' },
  '2.5.4.22': { name: 'Teletex terminal', short: 'teletexTerminalIdentifier' },
  '2.5.4.23': { name: 'Fax number', short: 'facsimileTelephoneNumber' },
  '2.5.4.24': { name: 'X.121 address', short: 'x121Address' },
  '2.5.4.25': { name: 'International ISDN number', short: 'internationaliSDNNumber' },
  '2.5.4.26': { name: 'Registered address', short: 'registeredAddress' },
  '2.5.4.27': { name: 'Destination indicator', short: 'destinationIndicator' },
  '2.5.4.28': { name: 'Preferred delivery method', short: 'preferredDeliveryMethod' },
  '2.5.4.29': { name: 'Presentation address', short: 'presentationAddress' },
  '2.5.4.30': { name: 'Supported application context', short: 'supportedApplicationContext' },
  '2.5.4.31': { name: 'Member', short: 'member' },
  '2.5.4.32': { name: 'Owner', short: 'owner' },
  '2.5.4.33': { name: 'Role occupant', short: 'roleOccupant' },
  '2.5.4.34': { name: 'See also', short: 'seeAlso' },
  '2.5.4.41': { name: 'Name', short: 'name' },
  '2.5.4.42': { name: 'Given name', short: 'givenName' },
  '2.5.4.43': { name: 'Initials', short: 'initials' },
  '2.5.4.44': { name: 'Generation qualifier', short: 'generationQualifier' },
  '2.5.4.45': { name: 'X.500 unique identifier', short: 'x500UniqueIdentifier' },
  '2.5.4.46': { name: 'DN qualifier', short: 'dnQualifier' },
  '2.5.4.49': { name: 'Distinguished name', short: 'distinguishedName' },
  '2.5.4.50': { name: 'Unique member', short: 'uniqueMember' },
  '2.5.4.51': { name: 'House identifier', short: 'houseIdentifier' },
  '2.5.4.54': { name: 'DMD name', short: 'dmdName' },
  '2.5.4.65': { name: 'Pseudonym', short: 'pseudonym' },
  '2.5.4.72': { name: 'Role', short: 'role' },
  // X.520 (2012) section 6.4.10 and ETSI EN 319 412-1 section 5.1.4; OpenSSL's short names
  '2.5.4.97': { name: 'Organization identifier', short: 'organizationIdentifier' },
  '2.5.4.98': { name: 'Country (three letters)', short: 'c3' },
  '2.5.4.99': { name: 'Country (three digits)', short: 'n3' },
}
