const unwanted = [
  { form: /(?<![\w.:/-])\/(?:work|home|root|tmp|Users|var|opt)\/[\w.-]+/, why: 'a path of one machine' },
  { form: /\b[A-Z]:\\/, why: 'a path of one machine' },
  { form: /\bissue #?\d/i, why: 'an issue by its number' },
  { form: /\bsession (?:one|two|three|four|\d)/i, why: 'a working session' },
  { form: /\bTODO\b|\bFIXME\b|\bTBD\b/, why: 'unfinished work' },
  { form: /\bregistry\.npmjs\.org\b|\blocalhost:4873\b/, why: 'a registry by its host' },
]

/** Finds names that mean nothing outside one machine or one working session: paths, issue numbers, hosts. */
export function checkPrivateNames(pages) {
  return [...pages].flatMap(([page, text]) =>
    text.split('\n').flatMap((line, index) =>
      unwanted.flatMap(({ form, why }) => {
        const [found] = form.exec(line) ?? []
        return found ? [`${page}:${index + 1}: "${found}" names ${why}`] : []
      }),
    ),
  )
}
