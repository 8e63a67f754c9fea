/** The URL of Banklink's docs, without a trailing slash: every error's link starts with it. */
export const docsSite = 'https://github.com/OWNER/banklink/blob/main'
