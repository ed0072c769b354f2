const addresses: Record<string, string> = {
  'Open Government Licence v3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
}

/** Where the terms of a licence can be read, or null for one that we do not know. */
export const licenceAddress = (licence: string): string | null => addresses[licence] ?? null
