/**
 * Words and patterns to avoid, as `[pattern, what to write instead]`. A space in a pattern matches any white space.
 * Each was compared with the documentation of widely used libraries, where it occurs hardly ever or never.
 */

/** Avoided everywhere. */
const everywhere = [
  [/\b(?:some|any|every|no)body\b/, 'the user, the caller, the owner; else someone, anyone, everyone, no one'],
  [/\banew\b/, 'again'],
  [/\balike\b/, 'both, equally'],
  [/\bwhom\b/, 'who, or name the actor'],
  [/\bonce more\b/, 'again'],
  [/\b(?:goes|go|went|gone|going) on\b(?! to\b)/, 'continue'],
  [/\b(?:no|any) more\b(?=[.,;:)]|$| (?:and|or|once|but)\b)/, 'no longer'],
  [/\bat hand\b/, 'available'],
  [/\bfor good\b/, 'permanently'],
  [/\b(?:un)?mend(?:s|ed|ing)?\b/, 'fix'],
  [/\bunsa(?:y|ys|id)\b/, 'withdraw, or name what becomes untrue'],
  [/\bsays? (?:that|so|when|why|what|of|nothing)\b/, 'shows, returns, states'],
  [/\b(?:is|are|was|were|be|been) told\b(?! apart)/, 'receives, is called with'],
  [/\btells? (?:it|them|whether|what|why|that)\b/, 'reports, shows'],
  [/\bthe way (?:back|on)\b/, 'the OAuth return; the next step'],
  [/\bshall\b/, 'must'],
  [/\b(?:just|simply|easily|obviously)\b/, 'leave it out'],
]

/** Avoided in docs, doc comments, errors for developers, and names of tests and stories. */
const technical = [
  [/\b(?:a|the|every|each|another|one) person\b|\bpersons\b/, 'user'],
  [
    /\b(?:who(?:m|so)?|what(?:so)?)ever (?:is|are|was|were|has|have|it|they|he|the|a|an|one)\b|\bwho(?:m|so)?ever\b/,
    'name the caller or the thing',
  ],
  [/\b(?:tells?|told|hears?|heard) of\b/, 'reports, receives'],
  [/\b(?:hears?|heard)\b/, 'receives, is notified'],
  [/\bwhere (?:there (?:is|are)|it has|it can|they are|none|nobody|that is|this is)\b/, 'if, when'],
  [/(?:^|[.;:,] )else (?!if\b)\w+/, 'otherwise'],
  [/\b(?:is|are) to be \w+(?:ed|en)\b/, 'must be'],
  [/\bin (?:place of|its place|their place)\b/, 'instead of'],
  [/\bbeside\b/, 'next to, with'],
  [/\b(?:stands?|stood) (?:at|above|below|under|there|beside|where|behind|before|after|between)\b/, 'is, appears'],
  [/\blooks? of (?:your|its|their|our|one's) own\b/, 'custom rendering'],
  [/\bof (?:its|their|our|your|one's|his|her|my) own\b/, 'its, your, custom, separate'],
  [/\bof (?:yours|ours|theirs)\b/, 'your, our, their'],
  [/\bput(?:s|ting)? (?:[a-z]+ ){0,2}away\b/, 'dismiss, store'],
  [/\bsen(?:d|ds|t) (?:the (?:person|user)|people|them|somebody) back\b/, 'redirect'],
  [/\bunder way\b/, 'in progress'],
  [/\btaken? for\b/, 'treat as'],
  [/\bnews\b/, 'status, announcement, event'],
  [/\bmeanwhile\b/, 'while'],
  [/\bknows? (?:nothing|no|none|of)\b/, 'does not support, has no'],
  [/\bwhat (?:is|was|are|were) \w+(?:ed|en)\b/, 'name the thing'],
  [/\bwhat (?:one|stands|comes|came|goes|went|became|becomes|the (?:person|button|page|words?)) \w/, 'name the thing'],
  [/\b(?:those|that|such|all) (?:that|which|who)\b/, 'name the thing'],
  [/\balone[.,;:)]/, 'only'],
  [/\bby (?:itself|themselves)\b/, 'automatically'],
  [/(?<!\bother |\bin |key)\bwords\b/, 'messages, text'],
  [/\b(?:dies|died|dying)\b|\b(?:is|are|was|were) (?:dead|alive|forgotten)\b/, 'ends, is removed, is no longer valid'],
  [
    /\b(?:is|are|was|were|be) (?:asked|looked at|heard|said|spoken|meant|given back|made up|made ready)\b/,
    'name who does it, and what',
  ],
  [/\basks? (?:for it|after|about)\b/, 'requests'],
  [/\blooks? (?:at|after|into) (?:it|them|the|what|this)\b/, 'reads, checks'],
  [/\b(?:given|gave|gives|give) back\b/, 'returns, releases'],
  [/\bso far\b/, 'yet, until now'],
  [/\bthe (?:one|ones|first|last) (?:before|after|of them)\b/, 'name the thing'],
  [/\bhow much of\b|\bhow it (?:went|ended|goes|stands)\b/, 'name the thing'],
  [/\b(?:can|could|may|must|need|does|do|is|are) (?:not|nothing|none|never) (?:but|else)\b/, 'only'],
  [/\b(?:nor|neither) (?:is|are|does|do|has|have|can)\b/, 'and does not'],
  [/\bthe (?:like|same) (?:holds|is true|goes)\b/, 'say it again'],
  [/\b(?:came|come|comes|coming) (?:back|to an end|to be)\b/, 'returns, ends'],
  [/\bto go on\b|\bon its way\b|\bin its stead\b|\binstead of it\b/, 'to continue; in progress; instead'],
]

/** Avoided in messages that a bank's customer reads. */
const messages = [
  [/\b(?:could|can|did|was|were|is|are|does|do|has|have) ?not\b/, 'the contraction'],
  [/\b(?:invalid|please|sorry|oops|unfortunately)\b/, 'leave it out, or say the fix'],
  [/\balmost there\b/, "isn't ready yet"],
  [/\bget in touch\b/, 'Contact support'],
  [/\b(?:done|added|linked|removed) twice\b|\bnothing is lost\b/, 'leave the promise out'],
  [/\b(?:two|three|four|nine) (?:digits|letters|times|days)\b/, 'the numeral'],
  [/\b(?:platform|gateway|token)\b/, 'leave it out'],
  [/\bmov(?:e|es|ed|ing) money\b/, 'transfer money'],
  [/\blog(?:ged|ging)? ?in\b/, 'sign in'],
  [/\byou (?:entered|typed|forgot)\b/, 'do not blame: state the fix'],
]

/** The rules for a kind of text: `message`, else technical text. */
export function rulesFor(kind) {
  return kind === 'message' ? messageRules : technicalRules
}

const messageRules = [...everywhere, ...messages].map(compile)
const technicalRules = [...everywhere, ...technical].map(compile)

function compile([form, write]) {
  return { form: new RegExp(form.source.replaceAll(' ', String.raw`\s+`), 'gi'), write }
}
