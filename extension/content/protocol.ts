// What pages and background say to each other: the TypeScript side of src/messages.rs.
// Generated; `UPDATE=1 cargo test --lib protocol` writes it anew.
// As long as the messages are: it is written by no hand.

export const VERSION = 2;
export type PostKind = "post" | "reply";
export type Verdict = "unclear" | "conversation" | "mixed" | "broadcast";
export type Norm = "strict" | "usual" | "own";
export type Locale = "en" | "zh_CN" | "zh_TW";
export type ComposerRules = {
/**
 * Roots that rich-text editors mark as theirs.
 */
roots: string,
/**
 * What holds the fields of one draft, where an editor makes a field of each block.
 */
groups: string,
/**
 * Fields that are never a composer, or stand in something that is not.
 */
refused: string,
/**
 * Fields that are one only where the site's own roots say so.
 */
doubted: string,
/**
 * Fields that hold one line and pick from a list, unless they are higher than `single_height`.
 */
single: string,
/**
 * The least height of such a field that holds more than a line, in CSS pixels.
 */
singleHeight: number,
/**
 * What composers stand in.
 */
frames: string,
/**
 * Placeholders inside an editor that are not the writer's text.
 */
placeholders: string,
/**
 * Words that label a composer or its button.
 */
composeWords: Array<string>,
/**
 * Words that label a search box.
 */
searchWords: Array<string>,
/**
 * Parts of an address, with a slash at both ends, where people write to one person.
 */
privatePaths: Array<string>,
/**
 * The least width and height of a composer, in CSS pixels.
 */
leastSize: [number, number],
/**
 * The score from which a field is a composer.
 */
leastScore: number, };
export type CardLabels = {
/**
 * Their language, as BCP 47 names it.
 */
language: string,
/**
 * Name of the card for screen readers.
 */
card: string,
/**
 * Closes the card.
 */
close: string,
/**
 * Copies an alternative.
 */
copy: string,
/**
 * After copying.
 */
copied: string,
/**
 * Puts an alternative into the draft.
 */
apply: string,
/**
 * After that.
 */
applied: string,
/**
 * Where that cannot be done, or went wrong.
 */
copyOnly: string,
/**
 * Leaves words out of this draft's reading.
 */
ignore: string,
/**
 * After that.
 */
ignored: string,
/**
 * Mutes words everywhere.
 */
mute: string,
/**
 * Switches a cue off everywhere.
 */
switchOff: string,
/**
 * Opens the preview of a report on a hint that is wrong.
 */
wrong: string,
/**
 * Takes the words around into the report.
 */
withWords: string,
/**
 * Said when the page is listened to no longer.
 */
quiet: string,
/**
 * Takes one of these back.
 */
undo: string,
/**
 * After that.
 */
heardAgain: string,
/**
 * Goes before an alternative.
 */
instead: string,
/**
 * Goes before a source.
 */
source: string,
/**
 * Goes before what the post could begin with.
 */
opening: string,
/**
 * Goes before an example.
 */
example: string,
/**
 * Heading above what is good.
 */
strengths: string,
/**
 * Names the lamp: `{verdict}` stands for the verdict's word.
 */
lamp: string,
/**
 * What is asked before a broadcast is posted.
 */
question: string,
/**
 * Answers that it is to be posted.
 */
postAnyway: string,
/**
 * Answers that it is to be edited.
 */
edit: string, };
export type RewriteView = {
/**
 * Start of what is replaced, in UTF-16 code units of the text that was sent.
 */
start: number,
/**
 * End, exclusive.
 */
end: number,
/**
 * What stands there instead; may be empty.
 */
words: string,
/**
 * The sentence before it.
 */
before: string,
/**
 * The sentence after it.
 */
after: string, };
export type OpeningView = {
/**
 * What to do.
 */
say: string,
/**
 * A first sentence of that sort, in the language of the draft.
 */
example: string,
/**
 * Who says so.
 */
source: string, };
export type FindingView = {
/**
 * The cue's id.
 */
cue: string,
/**
 * Start, in UTF-16 code units of the text that was sent.
 */
start: number,
/**
 * End, exclusive.
 */
end: number,
/**
 * The words.
 */
quote: string,
/**
 * Why they sound so.
 */
why: string,
/**
 * Who says so.
 */
source: string,
/**
 * Another way to say it.
 */
instead: string,
/**
 * Whether that can stand in a post as it is, and so be copied.
 */
copy: boolean,
/**
 * The writer's own sentence with other words, where one can be made.
 */
rewrite: RewriteView | null,
/**
 * A report that this finding is wrong, without a word of the draft.
 */
report: string,
/**
 * What is added to it where the person gives the words around away.
 */
around: string, };
export type CountView = {
/**
 * What is used.
 */
used: number,
/**
 * What may be used.
 */
limit: number,
/**
 * One sentence that says so in the reader's language.
 */
say: string, };
export type GuidanceView = {
/**
 * The rule in the reader's language.
 */
say: string,
/**
 * Where it is written.
 */
source: string, };
export type ReadingView = {
/**
 * Probability (0–1).
 */
tone: number,
/**
 * What it sounds like.
 */
verdict: Verdict,
/**
 * The draft's language, as BCP 47 names it; empty where it is not known.
 */
lang: string,
/**
 * Whether to ask again, without caret and standing verdict, when the writer rests.
 */
held: boolean,
/**
 * The verdict's word in the reader's language.
 */
word: string,
/**
 * One sentence on the verdict.
 */
summary: string,
/**
 * What sounds like broadcast.
 */
findings: Array<FindingView>,
/**
 * What sounds like talk: one sentence each, no doubles.
 */
strengths: Array<string>,
/**
 * What the whole post could begin with, where it is warned of.
 */
opening: OpeningView | null,
/**
 * The one strength to praise where it is warned of.
 */
praise: string | null,
/**
 * The draft's length as the site counts it, where it is near the site's limit or over it.
 */
count: CountView | null,
/**
 * What the site itself says of promotion, where that is confirmed and the draft is warned of.
 */
guidance: GuidanceView | null,
/**
 * How it stands beside what was posted before: sentences in the reader's language.
 */
notes: Array<string>, };
export type Mute = { "words": Array<string> } | { "cue": string };
export type Page = {
/**
 * Its host.
 */
host: string,
/**
 * Its address's path.
 */
path: string,
/**
 * The software its own marks tell of, an id of the table of sites.
 */
software: string | null, };
export type Request = { "kind": "hello",
/**
 * Where.
 */
page: Page, } | { "kind": "inspect",
/**
 * Counts up with each change of the draft; the answer carries it back.
 */
revision: number,
/**
 * Where.
 */
page: Page,
/**
 * The draft's text.
 */
text: string,
/**
 * Post or reply.
 */
post: PostKind,
/**
 * What is being answered, where it is known.
 */
parent: string | null,
/**
 * Where the caret stands, in UTF-16 code units, while the draft is being typed.
 */
caret: number | null,
/**
 * The verdict that is shown.
 */
standing: Verdict | null,
/**
 * Words the person ignores in this composer, as they stood in the draft.
 */
ignored: Array<string>, } | { "kind": "mute",
/**
 * What.
 */
what: Mute,
/**
 * Whether it is muted from now on.
 */
on: boolean,
/**
 * Where, for what is learned of the place; not from the popup.
 */
page: Page | null, } | { "kind": "sent",
/**
 * Where.
 */
page: Page,
/**
 * What stood there at the press; no more of it is kept than numbers.
 */
text: string,
/**
 * Post or reply.
 */
post: PostKind,
/**
 * What is being answered, where it is known.
 */
parent: string | null,
/**
 * Whether just that was being warned of.
 */
against: boolean,
/**
 * Whether it was warned of before, and changed until it was not.
 */
heeded: boolean, } | { "kind": "ignored",
/**
 * Where.
 */
page: Page,
/**
 * Whether they are ignored; otherwise that was undone.
 */
on: boolean, } | { "kind": "selection" };
export type Asked = {
/**
 * `VERSION` of the side that asks.
 */
v: number,
/**
 * What is asked.
 */
ask: Request, };
export type Detection = {
/**
 * Its id in the table of sites.
 */
software: string,
/**
 * Selectors of which one finds something on its pages.
 */
marks: Array<string>, };
export type Answer = { "kind": "welcome",
/**
 * Whether Offair listens on this host.
 */
on: boolean,
/**
 * How long a writer rests before a hint may appear, in milliseconds.
 */
pause: number,
/**
 * How much longer before a draft counts as resting, in milliseconds.
 */
rest: number,
/**
 * How a composer looks anywhere.
 */
composer: ComposerRules,
/**
 * Marks of software that anyone may run on a host of their own; empty where the host
 * says which site it is.
 */
detect: Array<Detection>,
/**
 * Selectors of this site's composers, which need no further signs.
 */
roots: Array<string>,
/**
 * Selectors of this site's fields for a post's title, which are no composers.
 */
titles: Array<string>,
/**
 * Selectors of what a person presses to post here.
 */
send: Array<string>,
/**
 * The keys that post as well, joined by `+` as in `Control+Enter`.
 */
sendKeys: Array<string>,
/**
 * Whether a broadcast draft is asked about once before it is posted here.
 */
askBeforePosting: boolean,
/**
 * Whether the background wants to know of what is sent here.
 */
record: boolean,
/**
 * Selectors that stand around or near a composer which answers a post.
 */
reply: Array<string>,
/**
 * Beginnings of an address's path under which every composer answers a post.
 */
under: Array<string>,
/**
 * Selectors of the text that is answered.
 */
parent: Array<string>,
/**
 * The words of lamp and card.
 */
labels: CardLabels,
/**
 * Their style sheet.
 */
style: string, } | { "kind": "read",
/**
 * The revision that was asked about.
 */
revision: number,
/**
 * What is said of it.
 */
reading: ReadingView, } | { "kind": "muted",
/**
 * Whether it was done.
 */
done: boolean,
/**
 * One sentence that says so, or why not.
 */
say: string, } | { "kind": "noted" } | { "kind": "selection",
/**
 * The words; none where nothing was handed over, or they were given before.
 */
text: string | null, } | { "kind": "stale" } | { "kind": "fault",
/**
 * A lower-case sentence.
 */
message: string, };
export type ToPage = { "kind": "status" } | { "kind": "changed" } | { "kind": "openCard" } | { "kind": "nextFinding" } | { "kind": "quiet" };
export type Status = {
/**
 * The reading of the draft that is being written, where there is one.
 */
reading: ReadingView | null,
/**
 * Whether the person wants to hear nothing on this page.
 */
quiet: boolean,
/**
 * Where it is written.
 */
page: Page | null, };
