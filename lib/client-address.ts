/** The request header in which the server tells the application who is asking; it overwrites whatever a client sent. */
export const clientAddressHeader = 'x-foreword-client-address'
