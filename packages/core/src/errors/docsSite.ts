/** Where Banklink's pages can be read, without a slash at the end: the link of every error begins with it. */
export const docsSite = 'https://github.com/OWNER/banklink/blob/main'
