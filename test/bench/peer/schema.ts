/** The part of the API's schema that is measured. */
export const typeDefs = `#graphql
  scalar Date
  scalar URL

  type Query {
    article(by: ArticleBy!): Article
    actor(slug: String!): Actor
    source(slug: String!): Source
    articles(first: Int = 20, after: String): ArticleConnection!
  }

  input ArticleBy {
    slug: String!
  }

  type Article {
    slug: String!
    title: String!
    publication: Publication
    volume: Int
    issue: Int
    published: Published!
    paragraphs: [Paragraph!]!
  }

  type Publication {
    slug: String!
    name: String!
    abbreviation: String
  }

  type Published {
    year: Int!
    earliest: Date!
    latest: Date
    text: String
  }

  type Paragraph {
    number: Int!
    text: String!
    citations: [Citation!]!
    mentions: [Mention!]!
    segments: [Segment!]!
  }

  type TextRange {
    start: Int!
    end: Int!
  }

  type Segment {
    text: String!
    range: TextRange!
    mention: Mention
    citation: Citation
  }

  enum CitationSignal {
    NONE
    SEE
    SEE_ALSO
    CF
  }

  type Citation {
    number: Int!
    text: String!
    range: TextRange!
    inNote: Boolean!
    signal: CitationSignal!
    source: Source
    sourceText: String
    dates: [CitedDate!]!
    url: URL
    claim: Claim
    article: ArticleEntry!
  }

  enum DatePrecision {
    DAY
    MONTH
    YEAR
  }

  type CitedDate {
    date: Date
    until: Date
    text: String!
    precision: DatePrecision!
    yearInferred: Boolean!
  }

  type Claim {
    text: String!
    range: TextRange!
  }

  enum MentionKind {
    NAME
    METONYM
    DEMONYM
    DESCRIPTION
  }

  type Mention {
    text: String!
    range: TextRange!
    kind: MentionKind!
    actor: Actor!
    sentence: Sentence!
    article: ArticleEntry!
  }

  type Sentence {
    text: String!
    cited: Boolean!
  }

  "An article as lists show it."
  type ArticleEntry {
    slug: String!
    title: String!
    publication: Publication
    volume: Int
    issue: Int
    published: Published!
  }

  enum ActorKind {
    PERSON
    STATE
    ORGANISATION
    GROUP
  }

  type Actor {
    slug: String!
    name: String!
    kind: ActorKind!
    aliases: [String!]!
    description: String
    wikidataId: String
    registered: Boolean!
    mentionCount: Int!
    mentions(first: Int = 20, after: String): MentionConnection!
  }

  type Source {
    slug: String!
    name: String!
    homepage: URL
    wikidataId: String
    registered: Boolean!
    citationCount: Int!
    citations(first: Int = 20, after: String): CitationConnection!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }

  type MentionConnection {
    nodes: [Mention!]!
    pageInfo: PageInfo!
  }

  type CitationConnection {
    nodes: [Citation!]!
    pageInfo: PageInfo!
  }

  type ArticleConnection {
    nodes: [ArticleEntry!]!
    pageInfo: PageInfo!
  }
`;
