import type { AttributeType } from './attribute-type.ts'

/**
 * Yields the attributes that Spanish law puts into the directory name of certificates of public bodies. Their numbers
 * are below the kind of certificate and its level.
 * @see Perfiles de certificados electrónicos 2.0, Ministerio de Hacienda y Administraciones Públicas, 2016
 */
function spanishProfile(arc: string, names: readonly string[]): Record<string, AttributeType> {
  const levels = ['1', '2'].map((level) => `2.16.724.1.3.5.${arc}.${level}`)
  return Object.fromEntries(
    levels.flatMap((level) => names.map((name, i) => [`${level}.${i + 1}`, { name: `${name} (Spain)` }])),
  )
}

/** Attributes that single countries define, in names, in subject directory attributes and in alternative names. */
export const nationalAttributes: Readonly<Record<string, AttributeType>> = {
  // Belarus: STB 34.101.19 and the state system of public keys (GosSUOK)
  '1.2.112.1.2.1.1.1.1.2': { name: 'Taxpayer number (UNP, Belarus)' },

  // Russia: RFC 9215 section 5.1, order 795 of the FSB; the short names are OpenSSL's
  '1.2.643.3.131.1.1': { name: 'Taxpayer number (INN, Russia)', short: 'INN' },
  '1.2.643.100.1': { name: 'State registration number (OGRN, Russia)', short: 'OGRN' },
  '1.2.643.100.3': { name: 'Pension insurance number (SNILS, Russia)', short: 'SNILS' },
  '1.2.643.100.4': { name: 'Taxpayer number of an organization (INNLE, Russia)' },
  '1.2.643.100.5': { name: 'Registration number of an entrepreneur (OGRNIP, Russia)' },

  // Ukraine: order 1236/5/453 of the Ministry of Justice, requirements on the format of certificates, 2012
  '1.2.804.2.1.1.1.11.1.4.1.1': { name: 'Taxpayer number (DRFO, Ukraine)' },
  '1.2.804.2.1.1.1.11.1.4.2.1': { name: 'Company number (EDRPOU, Ukraine)' },
  '1.2.804.2.1.1.1.11.1.4.11.1': { name: 'Number in the demographic register (UNZR, Ukraine)' },

  // Germany: Common PKI part 1 table 7
  '1.3.36.8.3.14': { name: 'Name at birth' },

  // Spain, FNMT-RCM: certification practice statement of AC FNMT Usuarios and AC Representación
  '1.3.6.1.4.1.5734.1.1': { name: 'Given name (FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.2': { name: 'First surname (FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.3': { name: 'Second surname (FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.4': { name: 'Identity number (NIF, FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.6': { name: 'Name of the organization (FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.7': { name: 'Tax number of the organization (FNMT, Spain)' },
  '1.3.6.1.4.1.5734.1.33': { name: 'Kind of certificate (FNMT, Spain)' },

  // Spain, seals of public bodies and certificates of their employees
  ...spanishProfile('6', [
    'Kind of certificate',
    'Name of the public body',
    'Tax number of the public body',
    'Identity number of the person in charge',
    'Name of the system',
    'Given name of the person in charge',
    'First surname of the person in charge',
    'Second surname of the person in charge',
    'E-mail address of the person in charge',
  ]),
  ...spanishProfile('7', [
    'Kind of certificate',
    'Name of the public body',
    'Tax number of the public body',
    'Identity number of the employee',
    'Personnel number of the employee',
    'Given name of the employee',
    'First surname of the employee',
    'Second surname of the employee',
    'E-mail address of the employee',
    'Organizational unit of the employee',
    'Position of the employee',
  ]),
}
