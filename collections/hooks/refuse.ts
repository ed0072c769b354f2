import { APIError } from 'payload'

/**
 * Refuses what somebody asked for, in a sentence that they will read. The sentence is sent as data too:
 * of an error without data, Payload shows the words only while its classes have their names.
 */
export function refuse(message: string, status = 400): never {
  throw new APIError(message, status, { message }, true)
}
