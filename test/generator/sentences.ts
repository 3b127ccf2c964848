/*
 * Sentences of the house: `{slot}` takes an actor in one of its forms, `[one|other]` one of the words. In one sentence no
 * actor comes twice.
 */

/** They speak of the person whom the article is about. */
export const sentencesOnHero: readonly string[] = [
  '{hero} has [long|repeatedly|openly] argued that {state} cannot wait for {capital} to [move|decide|answer]',
  'The [visit|tour|appearance] of {hero} left {demonym} officials with more questions than they had before',
  'In the [dispute|quarrel|standoff] over tariffs {hero} sided with {organisation}, to the surprise of {leader}',
  '{hero} told the {body} that {demonym} [carriers|buyers|shippers] would have to pay more by the spring',
  'What {hero} offered to {local} was [less|more] than {state} had hoped to see on the table',
  'Neither {leader} nor {hero} has explained why the {demonym} [draft|plan|offer] was dropped so fast',
  '{capital} reads the [rise|return|silence] of {hero} as a sign that {organisation} has lost its patience',
  'For {hero}, the road to a settlement leads through {state} and not through {capital}',
  'The {body} backed {hero} [at once|after a pause|in the end], although {demonym} members stayed away',
  '{hero} and {local} have worked together since the first [pier|depot|terminal] was opened to {demonym} freight',
  'When {leader} asked for a [list|report|plan], {hero} sent one that {organisation} had already turned down',
  'Observers in {state} expect {hero} to [give way|hold out|stand firm] until {capital} names a date',
  '{hero} is said to enjoy the trust of {leader}, which counts for much in {state}',
  'Without {hero}, the {demonym} side would hardly have agreed to [meet|talk|sign]',
  'The promise that {hero} made to {organisation} has cost {state} the goodwill of its [partners|neighbors|lenders]',
];

/** They speak of everyone else. */
export const sentences: readonly string[] = [
  '{state} and {state} have [reopened|extended|suspended] the talks on the railway that both of them need',
  '{capital} has been [slow|quick|careful] to answer, and {leader} has kept the matter off the agenda',
  'The {demonym} government has [raised|lowered|frozen] the transit fees that {organisation} had agreed to pay',
  '{leader} has [praised|dismissed|questioned] the figures that {organisation} put before the {demonym} parliament',
  'According to {local}, the {body} has no plan for the day on which {state} closes the border',
  '{organisation} has [promised|refused|offered] to lend the money, provided that {capital} opens its books',
  'Many in {state} doubt that {leader} can [persuade|outlast|restrain] the {demonym} generals',
  'A [new|second|smaller] pipeline would let {state} sell its gas without asking {capital} for leave',
  '{local} has warned that {demonym} [ports|roads|yards] cannot take the freight that {organisation} wants to send',
  'The {body} has turned to {capital} for help, and {state} has so far said nothing in public',
  '{leader} met {leader} on the margins of the forum, but the [meeting|exchange|conversation] brought {state} nothing',
  'In private, {demonym} diplomats [admit|concede|complain] that {state} has moved first and {capital} second',
  'The price of [grain|steel|oil] has fallen again, which hurts {state} more than it hurts {organisation}',
  '{capital} and {capital} accuse each other of [delay|bad faith|haste], while the {demonym} side waits',
  'Few believe that {organisation} will [leave|return to|invest in] the region before {state} holds its elections',
  'The exercise brought {demonym} and {demonym} units together for the [first|second|third] time in two years',
  '{local} and the {body} have asked for an inquiry, which the {demonym} prosecutor has [refused|delayed|promised]',
  '{leader} has staked much on the [corridor|contract|alliance] with {state}, and little on the one with {state}',
];

/** They name an organisation that does not come again. */
export const passingSentences: readonly string[] = [
  'A report by {passing} [confirms|disputes|repeats] what {demonym} newspapers had suspected',
  '{passing} has [asked|urged|advised] {state} to publish the terms of the loan',
  'The delegates of {passing} left {state} without a [statement|result|word]',
  'An expert of {passing} calls the {demonym} figures [plausible|too high|incomplete]',
];

/** They speak of nobody. */
export const plainSentences: readonly string[] = [
  'The [first|second|last] round of talks ended without a date for the next one, and the paper that was to be signed stays in a drawer',
  'None of this was [hidden|new|planned]: the figures had been on the table for months, and those who wanted to read them could',
  'What looks like a [detail|delay|compromise] today may turn out to be the point on which everything else depends',
  'The freight that used to go by sea now waits in the yards, where the [cold|heat|dust] does it no good',
  'It is a [costly|risky|familiar] bet, and the winter will show whether it was worth the money',
  'The old road has been closed since the [flood|strike|landslide], and the new one exists for the most part on paper',
  'A year ago nobody would have [noticed|objected|asked]; now even the small print is read aloud',
  'Prices have [doubled|fallen|settled] since then, which makes every earlier estimate look like a guess',
];

export const titles: readonly string[] = [
  '{hero} and the [Price|Limits|Promise] of {state}’s [Corridor|Harbors|Pipeline]',
  '{state} [Waits|Votes|Bargains] as {hero} [Changes Course|Speaks Out|Takes Office]',
  'Why {state} [Needs|Fears|Courts] {hero}',
  '{hero} Puts {capital}’s [Patience|Budget|Alliance] to the Test',
  'The [Rise|Return|Retreat] of {hero} and the {demonym} [Question|Railway|Reserve]',
];
