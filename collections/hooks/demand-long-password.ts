import { ValidationError, type CollectionBeforeOperationHook } from 'payload'

const minimum = 12

/** Refuses passwords shorter than 12 characters, wherever one is set. */
export const demandLongPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const password: unknown = (args as { data?: { password?: unknown } }).data?.password
  if (typeof password === 'string' && password !== '' && password.length < minimum) {
    throw new ValidationError({
      collection: 'users',
      errors: [{ path: 'password', message: `Use at least ${minimum} characters: three or four unrelated words are easy to remember.` }],
    })
  }
}
