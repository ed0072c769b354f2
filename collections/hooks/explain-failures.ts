import type { AfterErrorHook, APIError } from 'payload'

import { outage } from '@/lib/outage'

import { couldNotBeLookedUp } from './signed-in'

type Cause = { code?: string; message?: string; cause?: Cause }

/** The error of the driver or of the network, under what was wrapped around it. */
export const innermost = (error: Cause): Cause => (error.cause ? innermost(error.cause) : error)

/** Postgres's classes of codes for a value of the wrong kind, and for a server that is gone, full, shutting down or too slow: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const unreadable = /^22/
const away = /^(08|53|57P|57014|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/
/** Its codes for waiting too long behind another save, and for two that waited for each other. */
const inTheWay = /^(55P03|40P01|40001)$/
/** The driver and Payload tell of these in words alone. */
const gaveUp = /timeout exceeded when trying to connect|Query read timeout|Connection terminated|is not queryable|cannot begin transaction/

/**
 * Says in a sentence what went wrong where Payload would only say that something did: a value that the
 * database cannot read is the sender's mistake, and a database that does not answer is ours.
 */
export function explanationOf(error: Error): { status: number; message: string } | null {
  const { code = '', message = '' } = innermost(error as Cause)
  if (unreadable.test(code)) return { status: 400, message: 'The request has a value of the wrong kind, such as words where a number belongs.' }
  if (inTheWay.test(code)) return { status: 409, message: 'Somebody else is saving the same thing at this moment. Nothing of yours was saved: try again in a minute.' }
  if (error.name === 'SyntaxError') return { status: 400, message: 'The request cannot be read. A query has the form where[field][operator]=value.' }
  if (away.test(code) || gaveUp.test(message)) return outage
  return null
}

/** Sends that sentence, with its status, as the answer. */
export const explainFailures: AfterErrorHook = async ({ error, req }) => {
  const isOutage = (error as Partial<APIError>).status === 403 && (await couldNotBeLookedUp(req))
  const explanation = isOutage ? outage : explanationOf(error)
  if (!explanation) return details(error as Partial<APIError>)
  const { status, message } = explanation
  return { status, response: { errors: [{ message, data: { message } }] } }
}

/** Payload leaves out what a refusal tells of its fields where the admin and the API were bundled apart: each asks for its own copy of the class. */
const details = ({ data, isPublic, message, name, status }: Partial<APIError>) => (isPublic && data && status ? { status, response: { errors: [{ name, data, message }] } } : undefined)
