export const signInPage = (_view: object): string => ''
