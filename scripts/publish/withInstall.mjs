const note =
  '# not on npm yet: `npm run pack` in a clone of this repository, in a folder `banklink` beside the app, makes these'

/**
 * A page whose lines `npm install …` take Banklink's packages from npm where they are published, and from the archives
 * of a clone beside the app until then. `isPublished` is in owner.json, and all pages follow it.
 */
export function withInstall(text, { isPublished }) {
  return text
    .split('\n')
    .filter((line) => line !== note)
    .flatMap((line) => {
      if (!/^npm install .*(@banklink\/|banklink-[\w-]+\.tgz)/.test(line)) return [line]
      const named = line.replaceAll(/\S*packed\/banklink-([\w-]+)\.tgz/g, '@banklink/$1')
      if (isPublished) return [named]
      return [note, named.replaceAll(/@banklink\/([\w-]+)/g, '../banklink/packed/banklink-$1.tgz')]
    })
    .join('\n')
}
