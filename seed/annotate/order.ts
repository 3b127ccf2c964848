import type { MetonymMatcher } from './actors/metonyms/metonym-rule.ts';
import { aimedAtCapital } from './actors/metonyms/rules/aimed-at-capital.ts';
import { askedOfGovernment } from './actors/metonyms/rules/asked-of-government.ts';
import { calledCapital } from './actors/metonyms/rules/called-capital.ts';
import { capitalAddressed } from './actors/metonyms/rules/capital-addressed.ts';
import { capitalAsAttribute } from './actors/metonyms/rules/capital-as-attribute.ts';
import { capitalAsSubject } from './actors/metonyms/rules/capital-as-subject.ts';
import { capitalInAddress } from './actors/metonyms/rules/capital-in-address.ts';
import { capitalInCompound } from './actors/metonyms/rules/capital-in-compound.ts';
import { capitalInContrast } from './actors/metonyms/rules/capital-in-contrast.ts';
import { capitalInList } from './actors/metonyms/rules/capital-in-list.ts';
import { capitalInRole } from './actors/metonyms/rules/capital-in-role.ts';
import { capitalSetApart } from './actors/metonyms/rules/capital-set-apart.ts';
import { capitalThatActs } from './actors/metonyms/rules/capital-that-acts.ts';
import { capitalUnderArticle } from './actors/metonyms/rules/capital-under-article.ts';
import { cityInPlight } from './actors/metonyms/rules/city-in-plight.ts';
import { doneToGovernment } from './actors/metonyms/rules/done-to-government.ts';
import { feltInCapital } from './actors/metonyms/rules/felt-in-capital.ts';
import { givenToGovernment } from './actors/metonyms/rules/given-to-government.ts';
import { governmentInPosition } from './actors/metonyms/rules/government-in-position.ts';
import { movedToCapital } from './actors/metonyms/rules/moved-to-capital.ts';
import { ofCapital } from './actors/metonyms/rules/of-capital.ts';
import { onCapital } from './actors/metonyms/rules/on-capital.ts';
import { partOfCity } from './actors/metonyms/rules/part-of-city.ts';
import { possessionOfGovernment } from './actors/metonyms/rules/possession-of-government.ts';
import { seatOfPower } from './actors/metonyms/rules/seat-of-power.ts';
import { thoughtInCapital } from './actors/metonyms/rules/thought-in-capital.ts';
import type { ClaimMatcher } from './claims/claim-rule.ts';
import { afterAttribution } from './claims/rules/after-attribution.ts';
import { aroundLink } from './claims/rules/around-link.ts';
import { beforeGroup } from './claims/rules/before-group.ts';
import type { DateMatcher } from './dates/date-rule.ts';
import { bareDay } from './dates/rules/bare-day.ts';
import { dateList } from './dates/rules/date-list.ts';
import { dateRange } from './dates/rules/date-range.ts';
import { dayAfterCited } from './dates/rules/day-after-cited.ts';
import { dayFirst } from './dates/rules/day-first.ts';
import { dayNumeral } from './dates/rules/day-numeral.ts';
import { dayOfArticle } from './dates/rules/day-of-article.ts';
import { dayOfMonth } from './dates/rules/day-of-month.ts';
import { dayOfWeek } from './dates/rules/day-of-week.ts';
import { daySpokenOf } from './dates/rules/day-spoken-of.ts';
import { dottedDate } from './dates/rules/dotted-date.ts';
import { feastDay } from './dates/rules/feast-day.ts';
import { hanDate } from './dates/rules/han-date.ts';
import { hyphenatedDate } from './dates/rules/hyphenated-date.ts';
import { isoDate } from './dates/rules/iso-date.ts';
import { isoMonth } from './dates/rules/iso-month.ts';
import { lastDayOfMonth } from './dates/rules/last-day-of-month.ts';
import { monthFirst } from './dates/rules/month-first.ts';
import { monthOfYear } from './dates/rules/month-of-year.ts';
import { ordinalDay } from './dates/rules/ordinal-day.ts';
import { partOfPeriod } from './dates/rules/part-of-period.ts';
import { season } from './dates/rules/season.ts';
import { slashedDate } from './dates/rules/slashed-date.ts';
import { weekday } from './dates/rules/weekday.ts';
import { yearAfterDate } from './dates/rules/year-after-date.ts';
import { yearAlone } from './dates/rules/year-alone.ts';
import { yearFirst } from './dates/rules/year-first.ts';
import { archive } from './references/authorities/archive.ts';
import { assemblyDocument } from './references/authorities/assembly-document.ts';
import { assemblyElsewhere } from './references/authorities/assembly-elsewhere.ts';
import { book } from './references/authorities/book.ts';
import { caseOfCourt } from './references/authorities/case.ts';
import { courtElsewhere } from './references/authorities/court-elsewhere.ts';
import { film } from './references/authorities/film.ts';
import { interview } from './references/authorities/interview.ts';
import { law } from './references/authorities/law.ts';
import { legislature } from './references/authorities/legislature.ts';
import { manuscript } from './references/authorities/manuscript.ts';
import { panel } from './references/authorities/panel.ts';
import { treaty } from './references/authorities/treaty.ts';
import type { AuthorityMatcher } from './references/authority-rule.ts';
import type { GroupMatcher } from './references/group-rule.ts';
import { afterSignal } from './references/groups/after-signal.ts';
import { compare } from './references/groups/compare.ts';
import { conjunction } from './references/groups/conjunction.ts';
import { label } from './references/groups/label.ts';
import { nameConjunction } from './references/groups/name-conjunction.ts';
import { repetition } from './references/groups/repetition.ts';
import { see } from './references/groups/see.ts';
import { seeAlso } from './references/groups/see-also.ts';
import { signalAfterComma } from './references/groups/signal-after-comma.ts';
import { topic } from './references/groups/topic.ts';
import { withAfterCompare } from './references/groups/with-after-compare.ts';
import { withOfCompare } from './references/groups/with-of-compare.ts';
import { accordingToSource } from './references/tellings/rules/according-to-source.ts';
import { authorForSource } from './references/tellings/rules/author-for-source.ts';
import { beforeCamerasOfSource } from './references/tellings/rules/before-cameras-of-source.ts';
import { bySource } from './references/tellings/rules/by-source.ts';
import { columnForSource } from './references/tellings/rules/column-for-source.ts';
import { dayBesideSource } from './references/tellings/rules/day-beside-source.ts';
import { forSource } from './references/tellings/rules/for-source.ts';
import { gaveSource } from './references/tellings/rules/gave-source.ts';
import { inSource } from './references/tellings/rules/in-source.ts';
import { issueOfDay } from './references/tellings/rules/issue-of-day.ts';
import { knownFromSource } from './references/tellings/rules/known-from-source.ts';
import { pieceInSource } from './references/tellings/rules/piece-in-source.ts';
import { pieceOfSource } from './references/tellings/rules/piece-of-source.ts';
import { readersOfSource } from './references/tellings/rules/readers-of-source.ts';
import { saidThroughSource } from './references/tellings/rules/said-through-source.ts';
import { saidToSource } from './references/tellings/rules/said-to-source.ts';
import { sourceActs } from './references/tellings/rules/source-acts.ts';
import { sourceByItself } from './references/tellings/rules/source-by-itself.ts';
import { sourceInCleft } from './references/tellings/rules/source-in-cleft.ts';
import { sourceIsSure } from './references/tellings/rules/source-is-sure.ts';
import { sourceJudges } from './references/tellings/rules/source-judges.ts';
import { sourceLikewise } from './references/tellings/rules/source-likewise.ts';
import { sourceOfDay } from './references/tellings/rules/source-of-day.ts';
import { sourceTells } from './references/tellings/rules/source-tells.ts';
import { statementOnSource } from './references/tellings/rules/statement-on-source.ts';
import { studyOfInstitution } from './references/tellings/rules/study-of-institution.ts';
import { talkWithSource } from './references/tellings/rules/talk-with-source.ts';
import { toldToSource } from './references/tellings/rules/told-to-source.ts';
import { verbBeforeSource } from './references/tellings/rules/verb-before-source.ts';
import { viewOfSource } from './references/tellings/rules/view-of-source.ts';
import type { TellingMatcher } from './references/tellings/telling-rule.ts';
import type { TokenMatcher } from './references/token-rule.ts';
import { accessed } from './references/tokens/accessed.ts';
import { clockTime } from './references/tokens/clock-time.ts';
import { issueNumber } from './references/tokens/issue-number.ts';
import { language } from './references/tokens/language.ts';
import { locator } from './references/tokens/locator.ts';
import { numeral } from './references/tokens/numeral.ts';
import { sameDay } from './references/tokens/same-day.ts';
import { sampleSize } from './references/tokens/sample-size.ts';
import { undated } from './references/tokens/undated.ts';
import { via } from './references/tokens/via.ts';
import { viaPiece } from './references/tokens/via-piece.ts';
import { volumeNumber } from './references/tokens/volume-number.ts';
import { wholeDates } from './references/tokens/whole-dates.ts';
import type { WorkMatcher } from './references/work-rule.ts';
import { authorDate } from './references/works/author-date.ts';
import { authorTitleSource } from './references/works/author-title-source.ts';
import { broadcast } from './references/works/broadcast.ts';
import { imprint } from './references/works/imprint.ts';
import { placedReport } from './references/works/placed-report.ts';
import { titledJournalIssue } from './references/works/titled-journal-issue.ts';
import { titledSourceDate } from './references/works/titled-source-date.ts';
import { volumeJournalPage } from './references/works/volume-journal-page.ts';
import { yearJournalPage } from './references/works/year-journal-page.ts';
import type { Rule } from './rules/rule.ts';
import { abbreviationBeforeNumber } from './sentences/rules/abbreviation-before-number.ts';
import { abbreviationInName } from './sentences/rules/abbreviation-in-name.ts';
import { initial } from './sentences/rules/initial.ts';
import { placeInName } from './sentences/rules/place-in-name.ts';
import { sentenceOpener } from './sentences/rules/sentence-opener.ts';
import { titleBeforeName } from './sentences/rules/title-before-name.ts';
import type { StopMatcher } from './sentences/stop-rule.ts';

/** The rules of each pass, in the order in which they are tried: the first that matches wins. */
export interface RuleOrder {
  /** Where a full stop ends a sentence. */
  readonly sentences: readonly Rule<StopMatcher>[];
  readonly dates: readonly Rule<DateMatcher>[];
  /** Citations: what stands between the references of a group. */
  readonly groups: readonly Rule<GroupMatcher>[];
  /** Citations: what a reference is made of. */
  readonly tokens: readonly Rule<TokenMatcher>[];
  /** Citations: works in notes, in the forms of scholarship. */
  readonly works: readonly Rule<WorkMatcher>[];
  /** Citations: what notes cite and no press published. */
  readonly authorities: readonly Rule<AuthorityMatcher>[];
  /** Citations: what running text says a source has told. */
  readonly tellings: readonly Rule<TellingMatcher>[];
  /** What the groups of citations of a sentence support. */
  readonly claims: readonly Rule<ClaimMatcher>[];
  readonly metonyms: readonly Rule<MetonymMatcher>[];
}

export const order: RuleOrder = Object.freeze({
  sentences: [initial, titleBeforeName, abbreviationBeforeNumber, abbreviationInName, placeInName, sentenceOpener],
  dates: [
    isoDate,
    dottedDate,
    slashedDate,
    hyphenatedDate,
    isoMonth,
    monthOfYear,
    hanDate,
    dayFirst,
    lastDayOfMonth,
    feastDay,
    ordinalDay,
    yearFirst,
    yearAlone,
    partOfPeriod,
    monthFirst,
    season,
    weekday,
    dayNumeral,
    yearAfterDate,
    dateRange,
    dateList,
    bareDay,
    dayOfWeek,
    dayOfArticle,
    dayAfterCited,
    daySpokenOf,
    dayOfMonth,
  ],
  groups: [
    signalAfterComma,
    withAfterCompare,
    label,
    conjunction,
    topic,
    seeAlso,
    compare,
    withOfCompare,
    see,
    afterSignal,
    repetition,
    nameConjunction,
  ],
  tokens: [
    via,
    viaPiece,
    accessed,
    wholeDates,
    undated,
    sameDay,
    locator,
    volumeNumber,
    issueNumber,
    sampleSize,
    clockTime,
    language,
    numeral,
  ],
  works: [
    volumeJournalPage,
    yearJournalPage,
    broadcast,
    imprint,
    placedReport,
    authorDate,
    titledJournalIssue,
    titledSourceDate,
    authorTitleSource,
  ],
  authorities: [
    caseOfCourt,
    courtElsewhere,
    panel,
    law,
    legislature,
    treaty,
    assemblyDocument,
    assemblyElsewhere,
    interview,
    film,
    manuscript,
    archive,
    book,
  ],
  tellings: [
    accordingToSource,
    pieceInSource,
    toldToSource,
    verbBeforeSource,
    sourceTells,
    sourceJudges,
    sourceIsSure,
    viewOfSource,
    forSource,
    pieceOfSource,
    issueOfDay,
    sourceOfDay,
    sourceInCleft,
    sourceByItself,
    sourceActs,
    sourceLikewise,
    bySource,
    inSource,
    saidToSource,
    gaveSource,
    saidThroughSource,
    talkWithSource,
    beforeCamerasOfSource,
    statementOnSource,
    columnForSource,
    authorForSource,
    knownFromSource,
    studyOfInstitution,
    readersOfSource,
    dayBesideSource,
  ],
  claims: [aroundLink, afterAttribution, beforeGroup],
  metonyms: [
    capitalInCompound,
    cityInPlight,
    governmentInPosition,
    givenToGovernment,
    capitalInAddress,
    calledCapital,
    partOfCity,
    capitalUnderArticle,
    capitalAsAttribute,
    possessionOfGovernment,
    capitalInList,
    capitalInContrast,
    capitalInRole,
    capitalSetApart,
    askedOfGovernment,
    capitalThatActs,
    feltInCapital,
    capitalAsSubject,
    thoughtInCapital,
    aimedAtCapital,
    movedToCapital,
    ofCapital,
    onCapital,
    capitalAddressed,
    doneToGovernment,
    seatOfPower,
  ],
});
