/** Files of which we read a field otherwise than openssl, and why that is right. */
export const readOtherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
